import type { Bound, Expression, ExpressionKind, KeywordLanguage, Test } from '@tiaoli/syntax';
import { comparisonWords, expressionKeywords, functions, rangeWord } from '@tiaoli/syntax';

/** How an author would write it, for people who read results; not the printer's canonical form. */
export function expressionText(node: Expression, language: KeywordLanguage): string {
  const write = writers[node.kind] as (node: Expression, language: KeywordLanguage) => string;
  return write(node, language);
}

type Writers = {
  readonly [K in ExpressionKind]: (
    node: Extract<Expression, { kind: K }>,
    language: KeywordLanguage,
  ) => string;
};

const compound: ReadonlySet<ExpressionKind> = new Set([
  'logical',
  'comparison',
  'arithmetic',
  'membership',
  'conditional',
  'fallback',
  'where',
]);

/** An operand, in brackets where it is made of several. */
function operand(node: Expression, language: KeywordLanguage): string {
  const text = expressionText(node, language);
  return compound.has(node.kind) ? `(${text})` : text;
}

const writers: Writers = {
  number: (node) => {
    const number = `${node.digits}${node.multipliers.join('')}`;
    return node.unit === undefined ? number : withUnit(number, node.unit.text);
  },
  date: (node) => node.iso,
  boolean: (node, language) => expressionKeywords[node.value ? 'true' : 'false'][language],
  text: (node) => `"${node.text}"`,
  reference: (node) => (node.quoted ? `「${node.name}」` : node.name),
  member: (node, language) => `${operand(node.of, language)}.${node.name}`,
  asOfDate: (_, language) => expressionKeywords.asOfDate[language],
  thisMonth: (_, language) => expressionKeywords.thisMonth[language],
  not: (node, language) => `${expressionKeywords.not[language]} ${operand(node.operand, language)}`,
  negate: (node, language) => `-${operand(node.operand, language)}`,
  logical: (node, language) =>
    node.operands
      .map((each) =>
        each.kind === 'comparison' ? expressionText(each, language) : operand(each, language),
      )
      .join(` ${expressionKeywords[node.connective][language]} `),
  comparison: (node, language) =>
    node.operands
      .map((each, index) => comparisonPart(operand(each, language), node.spellings[index - 1]))
      .join(''),
  arithmetic: (node, language) =>
    `${operand(node.left, language)} ${node.operator} ${operand(node.right, language)}`,
  membership: (node, language) =>
    `${operand(node.subject, language)} ${expressionKeywords.in[language]} ${testText(node.test, language)}`,
  conditional: (node, language) =>
    [
      `${expressionKeywords.if[language]} ${operand(node.condition, language)}`,
      `${expressionKeywords.then[language]} ${operand(node.whenTrue, language)}`,
      `${expressionKeywords.else[language]} ${operand(node.whenFalse, language)}`,
    ].join(' '),
  fallback: (node, language) =>
    `${operand(node.value, language)} ${expressionKeywords.fallback[language]} ${operand(node.fallback, language)}`,
  call: (node, language) => {
    const name = Object.hasOwn(functions, node.function)
      ? functions[node.function as keyof typeof functions][language]
      : node.function;
    return `${name}(${node.arguments.map((each) => expressionText(each, language)).join(', ')})`;
  },
  where: (node, language) => {
    const condition = expressionText(node.condition, language);
    return `${operand(node.list, language)} ${expressionKeywords.where[language]} ${condition}`;
  },
  missing: () => '…',
};

function comparisonPart(text: string, spelling: string | undefined): string {
  if (spelling === undefined) return text;
  return isPostfix(spelling) ? ` ${text}${spelling}` : ` ${spelling} ${text}`;
}

/** `3人`, but `3 m²`. */
export function withUnit(number: string, unit: string): string {
  return /^[\p{Script=Han}㎡%]/u.test(unit) ? `${number}${unit}` : `${number} ${unit}`.trimEnd();
}

/** A test as its cell would say it. */
export function testText(test: Test, language: KeywordLanguage): string {
  switch (test.kind) {
    case 'any':
      return '-';
    case 'missingTest':
      return '…';
    case 'oneOf':
      return test.tests.map((each) => testText(each, language)).join('、');
    case 'equalTo':
      return `${test.negated ? '≠ ' : ''}${expressionText(test.value, language)}`;
    case 'interval':
      return intervalText(test.lower, test.upper, language);
  }
}

function intervalText(
  lower: Bound | undefined,
  upper: Bound | undefined,
  language: KeywordLanguage,
): string {
  if (lower && upper && upper.spelling === rangeWord) {
    const start = lower.spelling === rangeWord ? '' : lower.spelling;
    return `${start}${rangeStart(lower.value, upper.value, language)}${rangeWord}${operand(upper.value, language)}`;
  }
  return [lower, upper].flatMap((bound) => (bound ? [boundText(bound, language)] : [])).join('');
}

/** In 3至5人 the unit is written once. */
function rangeStart(lower: Expression, upper: Expression, language: KeywordLanguage): string {
  const isShared =
    lower.kind === 'number' && upper.kind === 'number' && lower.unit?.text === upper.unit?.text;
  if (!isShared) return operand(lower, language);
  const { unit: _, ...bare } = lower;
  return operand(bare, language);
}

function boundText(bound: Bound, language: KeywordLanguage): string {
  const value = operand(bound.value, language);
  if (isPostfix(bound.spelling)) return `${value}${bound.spelling}`;
  return /^[<>≤≥=]/.test(bound.spelling)
    ? `${bound.spelling} ${value}`
    : `${bound.spelling}${value}`;
}

function isPostfix(spelling: string): boolean {
  return comparisonWords.some((row) => row.word === spelling && row.position === 'after');
}
