import type { Expression, Test } from '@tiaoli/syntax';

type Writers = {
  readonly [K in Expression['kind']]: (node: Extract<Expression, { kind: K }>) => string;
};

const writers: Writers = {
  number: (node) =>
    node.digits + node.multipliers.join('') + (node.unit ? `_${node.unit.text}` : ''),
  date: (node) => node.iso,
  boolean: (node) => String(node.value),
  text: (node) => JSON.stringify(node.text),
  reference: (node) => (node.quoted ? `「${node.name}」` : node.name),
  member: (node) => `(. ${treeText(node.of)} ${node.name})`,
  asOfDate: () => 'as-of',
  thisMonth: () => 'this-month',
  not: (node) => list('not', [node.operand]),
  negate: (node) => list('negate', [node.operand]),
  logical: (node) => list(node.connective, node.operands),
  comparison: (node) =>
    `(${node.operands.map((each, index) => `${index > 0 ? `${node.operators[index - 1]} ` : ''}${treeText(each)}`).join(' ')})`,
  arithmetic: (node) => list(node.operator, [node.left, node.right]),
  membership: (node) => `(in ${treeText(node.subject)} ${testText(node.test)})`,
  conditional: (node) => list('if', [node.condition, node.whenTrue, node.whenFalse]),
  fallback: (node) => list('fallback', [node.value, node.fallback]),
  call: (node) => list(node.function, node.arguments),
  where: (node) => list('where', [node.list, node.condition]),
  missing: () => '?',
};

function list(head: string, nodes: readonly Expression[]): string {
  return `(${[head, ...nodes.map(treeText)].join(' ')})`;
}

/** A syntax tree as an S-expression, without places. */
export function treeText(node: Expression): string {
  return (writers[node.kind] as (each: Expression) => string)(node);
}

/** A test as an S-expression: `[≥3_人 <5_人]` is an interval. */
export function testText(test: Test): string {
  switch (test.kind) {
    case 'any':
      return 'any';
    case 'missingTest':
      return '?';
    case 'oneOf':
      return `(one-of ${test.tests.map(testText).join(' ')})`;
    case 'equalTo':
      return `${test.negated ? '≠' : '='}${treeText(test.value)}`;
    case 'interval': {
      const lower =
        test.lower && `${test.lower.inclusive ? '≥' : '>'}${treeText(test.lower.value)}`;
      const upper =
        test.upper && `${test.upper.inclusive ? '≤' : '<'}${treeText(test.upper.value)}`;
      return `[${[lower, upper].filter((side) => side !== undefined).join(' ')}]`;
    }
  }
}
