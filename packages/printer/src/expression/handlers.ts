import {
  type Arithmetic,
  type Comparison,
  type Expression,
  type ExpressionKind,
  expressionKeywords,
  type FunctionName,
  functions,
  type Logical,
} from '@tiaoli/syntax';
import { comparisonWord } from './comparison-word.js';
import type { PrintContext } from './context.js';
import { type Level, levelOf, levels } from './level.js';
import { nameText } from './name.js';
import { numberText } from './number.js';

type Handlers = {
  readonly [K in ExpressionKind]: (
    node: Extract<Expression, { kind: K }>,
    context: PrintContext,
  ) => string;
};

/** How each kind of expression is written. */
export const handlers: Handlers = {
  number: numberText,
  date: (node) => node.iso,
  boolean: (node, { language }) => expressionKeywords[node.value ? 'true' : 'false'][language],
  text: (node) => `"${node.text}"`,
  reference: (node) => nameText(node.name),
  member: (node, context) =>
    `${context.operand(node.of, levels.primary)}.${nameText(context.fieldName(node))}`,
  asOfDate: (_, { language }) => expressionKeywords.asOfDate[language],
  thisMonth: (_, { language }) => expressionKeywords.thisMonth[language],
  not: (node, context) =>
    `${expressionKeywords.not[context.language]} ${context.operand(node.operand, levels.primary)}`,
  negate: (node, context) => `-${context.operand(node.operand, levels.primary)}`,
  logical: printLogical,
  comparison: printComparison,
  arithmetic: printArithmetic,
  membership: (node, context) => {
    const subject = context.operand(node.subject, levels.additive);
    return `${subject} ${expressionKeywords.in[context.language]} ${context.test(node.test)}`;
  },
  conditional: (node, context) => {
    const { if: ifWord, then, else: elseWord } = expressionKeywords;
    const { language } = context;
    return [
      `${ifWord[language]} ${context.operand(node.condition, levels.logical)}`,
      `${then[language]} ${context.operand(node.whenTrue, levels.logical)}`,
      `${elseWord[language]} ${context.operand(node.whenFalse, levels.conditional)}`,
    ].join(' ');
  },
  fallback: (node, context) => {
    const word = expressionKeywords.fallback[context.language];
    const value = context.operand(node.value, levels.logical);
    return `${value} ${word} ${context.operand(node.fallback, levels.logical)}`;
  },
  call: (node, context) => {
    const list = node.arguments.map((each) => context.operand(each, levels.where)).join(', ');
    return `${functionWord(node.function, context)}(${list})`;
  },
  where: (node, context) => {
    const list = context.operand(
      node.list,
      node.list.kind === 'where' ? levels.where : levels.logical,
    );
    const word = expressionKeywords.where[context.language];
    return `${list} ${word} ${context.operand(node.condition, levels.logical)}`;
  },
  missing: () => '',
};

function printLogical(node: Logical, context: PrintContext): string {
  const word = expressionKeywords[node.connective][context.language];
  // 且 and 或 mixed need brackets, so every operand that is itself logical is bracketed.
  return node.operands.map((each) => context.operand(each, levels.not)).join(` ${word} `);
}

function printComparison(node: Comparison, context: PrintContext): string {
  const [first, ...rest] = node.operands.map((each) => context.operand(each, levels.additive));
  return rest.reduce<string>((text, operand, index) => {
    const spelling = node.spellings[index] ?? '';
    const word = comparisonWord(spelling);
    if (word?.position === 'after') return `${text} ${operand}${spelling}`;
    return `${text} ${word ? spelling : node.operators[index]} ${operand}`;
  }, first ?? '');
}

function printArithmetic(node: Arithmetic, context: PrintContext): string {
  const own = levelOf(node);
  const left = context.operand(node.left, own);
  const right = context.operand(node.right, tighter(own));
  return `${left} ${node.operator} ${right}`;
}

/** Arithmetic binds to the left: a right operand of the same level needs brackets. */
function tighter(level: Level): Level {
  return level === levels.additive ? levels.multiplicative : levels.negate;
}

function functionWord(name: string, { language }: PrintContext): string {
  return isFunction(name) ? functions[name][language] : name;
}

function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(functions, name);
}
