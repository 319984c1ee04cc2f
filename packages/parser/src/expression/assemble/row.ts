import type { ConcreteLink, ConcreteOperand, ConcreteRow } from '../grammar/concrete.js';
import type { Token } from '../token.js';
import { type AssemblyContext, missingAt, type Placed } from './context.js';
import { combine, type Joined, joinedKind, type Level, levelOf } from './levels.js';
import { assembleOperand, reportNeedsBrackets } from './operand.js';

/**
 * Puts a row of operands and operators together by precedence: 其中, 否则取, 或, 且, 非, comparison and
 * 在, + and -, × and ÷. One loop and one stack of open levels, so that a long row needs no recursion.
 */
export function assembleRow(
  context: AssemblyContext,
  row: ConcreteRow | undefined,
  at: number,
): Placed {
  if (row === undefined) return missingAt(context, at);
  const open: Open[] = [];
  let right = begin(context, open, row.first, at, undefined);
  for (const link of row.rest) {
    const operator = link.operator;
    if (operator === undefined) continue;
    right = close(context, open, right, levelOf(operator));
    if (link.operand === undefined && operator.word.kind === 'in') {
      right = member(context, right, operator, link);
      continue;
    }
    join(open, right, operator);
    right = begin(context, open, link.operand, operator.end, operator);
  }
  return close(context, open, right, 'none');
}

/** Operators of one level that wait for their last operand; `not` waits for its only one. */
type Open = { readonly kind: 'not'; readonly token: Token } | Joined;

/** Reads an operand and opens the 非 before it. */
function begin(
  context: AssemblyContext,
  open: Open[],
  operand: ConcreteOperand | undefined,
  at: number,
  before: Token | undefined,
): Placed {
  const prefixes = operand?.prefixes ?? [];
  const firstSign = prefixes.findIndex((prefix) => prefix.word.kind !== 'not');
  const nots = firstSign < 0 ? prefixes : prefixes.slice(0, firstSign);
  const signs = prefixes.slice(nots.length);
  const placed = assembleOperand(context, operand, signs, nots.at(-1)?.end ?? at);
  const hidden = signs.find((sign) => sign.word.kind === 'not');
  if (hidden !== undefined)
    reportNeedsBrackets(context, hidden, { ...placed, start: hidden.start });
  reportBareConditional(context, operand, placed, before);
  const [not] = nots;
  if (not !== undefined && before !== undefined && isTight(before)) {
    reportNeedsBrackets(context, not, { ...placed, start: not.start });
  }
  for (const token of nots) open.push({ kind: 'not', token });
  return placed;
}

/** 若…否则… is an operand only where nothing can be mistaken for a part of it. */
function reportBareConditional(
  context: AssemblyContext,
  operand: ConcreteOperand | undefined,
  placed: Placed,
  before: Token | undefined,
): void {
  if (operand?.primary?.kind !== 'conditional') return;
  const [sign] = operand.prefixes;
  if (before === undefined && sign === undefined) return;
  const token = operand.primary.ends.first;
  if (token !== undefined) reportNeedsBrackets(context, token, { ...placed, start: token.start });
}

function isTight(operator: Token): boolean {
  const level = levelOf(operator);
  return level === 'comparison' || level === 'sum' || level === 'product';
}

const order: readonly (Level | 'not')[] = [
  'none',
  'where',
  'fallback',
  'or',
  'and',
  'not',
  'comparison',
  'sum',
  'product',
];

/** Ends every open level that binds tighter than the next operator. */
function close(context: AssemblyContext, open: Open[], last: Placed, next: Level): Placed {
  let right = last;
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const level = top.kind === 'not' ? 'not' : top.level;
    if (order.indexOf(level) <= order.indexOf(next)) return right;
    open.pop();
    right = top.kind === 'not' ? negated(context, top.token, right) : combine(context, top, right);
  }
  return right;
}

function negated(context: AssemblyContext, token: Token, operand: Placed): Placed {
  const span = context.place.span(token.start, operand.end);
  return {
    node: { kind: 'not', span, operand: operand.node },
    start: token.start,
    end: operand.end,
  };
}

function join(open: Open[], left: Placed, operator: Token): void {
  const top = open.at(-1);
  const level = levelOf(operator);
  if (top !== undefined && top.kind === joinedKind && top.level === level) {
    top.operands.push(left);
    top.operators.push(operator);
    return;
  }
  open.push({ kind: joinedKind, level, operands: [left], operators: [operator] });
}

function member(
  context: AssemblyContext,
  subject: Placed,
  operator: Token,
  link: ConcreteLink,
): Placed {
  const { test, end } = context.test(context, link.test, operator.end);
  const span = context.place.span(subject.start, end);
  const node = { kind: 'membership', span, subject: subject.node, test } as const;
  return { node, start: subject.start, end };
}
