import type { Arithmetic, Comparison, Expression } from '@tiaoli/syntax';
import type { Token, TokenKind } from '../token.js';
import { type AssemblyContext, missing, type Placed } from './context.js';
import { reportMixed } from './mixed.js';

/** Levels of precedence, `none` for the end of a row. */
export type Level = 'none' | 'where' | 'fallback' | 'or' | 'and' | 'comparison' | 'sum' | 'product';

export const joinedKind = 'joined';

/** Operators of one level and their operands but the last. */
export interface Joined {
  readonly kind: typeof joinedKind;
  readonly level: Level;
  readonly operands: Placed[];
  readonly operators: Token[];
}

const levels: { readonly [K in TokenKind]?: Level } = {
  where: 'where',
  fallback: 'fallback',
  or: 'or',
  and: 'and',
  comparison: 'comparison',
  in: 'comparison',
  plus: 'sum',
  minus: 'sum',
  times: 'product',
  divide: 'product',
};

export function levelOf(operator: Token): Level {
  return levels[operator.word.kind] ?? 'none';
}

/** One node of the operators of a level, or for arithmetic, 否则取 and 其中 a chain to the left. */
export function combine(context: AssemblyContext, joined: Joined, last: Placed): Placed {
  const operands = [...joined.operands, last];
  const [first = last] = operands;
  const span = context.place.span(first.start, last.end);
  const whole = (node: Placed['node']): Placed => ({ node, start: first.start, end: last.end });
  switch (joined.level) {
    case 'or':
    case 'and': {
      const connective = joined.level;
      if (connective === 'or') reportMixed(context, operands, joined.operators);
      const nodes = operands.map((operand) => operand.node);
      return whole({ kind: 'logical', span, connective, operands: nodes });
    }
    case 'comparison':
      return whole(comparisonOf(operands, joined.operators, span));
    default:
      return chain(context, first, operands.slice(1), joined.operators);
  }
}

function comparisonOf(
  operands: readonly Placed[],
  operators: readonly Token[],
  span: Comparison['span'],
): Comparison {
  const words = operators.flatMap(({ word }) => (word.kind === 'comparison' ? [word] : []));
  return {
    kind: 'comparison',
    span,
    operands: operands.map((operand) => operand.node),
    operators: words.map((word) => word.operator),
    spellings: words.map((word) => word.spelling),
  };
}

const arithmeticSigns: { readonly [K in TokenKind]?: Arithmetic['operator'] } = {
  plus: '+',
  minus: '-',
  times: '×',
  divide: '÷',
};

function chain(
  context: AssemblyContext,
  first: Placed,
  rest: readonly Placed[],
  operators: readonly Token[],
): Placed {
  const last = rest.at(-1) ?? first;
  if (operators.some((operator) => operator.gap)) {
    const node = missing(context.place.span(first.start, last.end));
    return { node, start: first.start, end: last.end };
  }
  let left = first;
  rest.forEach((right, index) => {
    const span = context.place.span(left.start, right.end);
    const node = linked(operators[index]?.word.kind, left.node, right.node, span);
    left = { node, start: left.start, end: right.end };
  });
  return left;
}

function linked(
  kind: TokenKind | undefined,
  left: Expression,
  right: Expression,
  span: Expression['span'],
): Expression {
  if (kind === 'where') return { kind, span, list: left, condition: right };
  const operator = kind === undefined ? undefined : arithmeticSigns[kind];
  return operator === undefined
    ? { kind: 'fallback', span, value: left, fallback: right }
    : { kind: 'arithmetic', span, operator, left, right };
}
