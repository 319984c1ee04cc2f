import type { Span } from '@tiaoli/diagnostics';
import type { CompareOperator, CoreExpression, ValueType } from '@tiaoli/ir';
import type { Expression, Interval, OneOf, Test } from '@tiaoli/syntax';
import { booleanValue } from './common.js';
import type { Lowering } from './lowering.js';

/** A test as a boolean over its subject; undefined where it holds for any. */
export function lowerTest(
  test: Test,
  subject: ValueType,
  lowering: Lowering,
): CoreExpression | undefined {
  switch (test.kind) {
    case 'any':
      return undefined;
    case 'missingTest':
      throw new Error('a missing test was lowered');
    case 'oneOf':
      return lowerOneOf(test, subject, lowering);
    case 'equalTo':
      return compare(test.negated ? '≠' : '=', test.value, test.span, subject, lowering);
    case 'interval':
      return lowerInterval(test, subject, lowering);
  }
}

function lowerOneOf(
  test: OneOf,
  subject: ValueType,
  lowering: Lowering,
): CoreExpression | undefined {
  const operands: CoreExpression[] = [];
  for (const each of test.tests) {
    const operand = lowerTest(each, subject, lowering);
    if (operand === undefined) return undefined;
    operands.push(operand);
  }
  const [only] = operands;
  if (operands.length === 1) return only;
  return { kind: 'or', id: lowering.idOf(test.span), type: booleanValue, operands };
}

function lowerInterval(
  test: Interval,
  subject: ValueType,
  lowering: Lowering,
): CoreExpression | undefined {
  const operands: CoreExpression[] = [];
  const { lower, upper, span } = test;
  if (lower !== undefined) {
    operands.push(compare(lower.inclusive ? '≥' : '>', lower.value, span, subject, lowering));
  }
  if (upper !== undefined) {
    operands.push(compare(upper.inclusive ? '≤' : '<', upper.value, span, subject, lowering));
  }
  const [only] = operands;
  if (operands.length < 2) return only;
  return { kind: 'and', id: lowering.idOf(span), type: booleanValue, operands };
}

function compare(
  operator: CompareOperator,
  value: Expression,
  span: Span,
  subject: ValueType,
  { lower, idOf }: Lowering,
): CoreExpression {
  return {
    kind: 'compare',
    id: idOf(span),
    type: booleanValue,
    operator,
    left: { kind: 'subject', id: idOf(span), type: subject },
    right: lower(value),
  };
}
