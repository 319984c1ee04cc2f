import type { Expression, ExpressionKind, Test } from './expression.js';

type Children = {
  readonly [K in ExpressionKind]: (node: Extract<Expression, { kind: K }>) => readonly Expression[];
};

const none = (): readonly Expression[] => [];

const children: Children = {
  number: none,
  date: none,
  boolean: none,
  text: none,
  reference: none,
  asOfDate: none,
  thisMonth: none,
  missing: none,
  member: (node) => [node.of],
  not: (node) => [node.operand],
  negate: (node) => [node.operand],
  logical: (node) => node.operands,
  comparison: (node) => node.operands,
  arithmetic: (node) => [node.left, node.right],
  membership: (node) => [node.subject, ...testExpressions(node.test)],
  conditional: (node) => [node.condition, node.whenTrue, node.whenFalse],
  fallback: (node) => [node.value, node.fallback],
  call: (node) => node.arguments,
  where: (node) => [node.list, node.condition],
};

/** The expressions directly under one. */
export function expressionChildren(node: Expression): readonly Expression[] {
  const childrenOf = children[node.kind] as (node: Expression) => readonly Expression[];
  return childrenOf(node);
}

/** The expressions inside a test. */
export function testExpressions(test: Test): readonly Expression[] {
  switch (test.kind) {
    case 'any':
    case 'missingTest':
      return [];
    case 'oneOf':
      return test.tests.flatMap(testExpressions);
    case 'interval':
      return [test.lower, test.upper].flatMap((bound) => (bound ? [bound.value] : []));
    case 'equalTo':
      return [test.value];
  }
}

/** An expression and all that is under it. */
export function* walkExpression(root: Expression): Generator<Expression> {
  const pending: Expression[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    yield node;
    pending.push(...expressionChildren(node));
  }
}
