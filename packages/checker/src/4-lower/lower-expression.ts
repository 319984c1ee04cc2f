import type { CoreExpression } from '@tiaoli/ir';
import type { Expression, ExpressionKind } from '@tiaoli/syntax';
import { literalNumber } from '../3-units/literal-number.js';
import { expressionText } from '../shared/expression-text.js';
import { errorType } from '../shared/semantic-type.js';
import type { Common } from './common.js';
import { lowerCall } from './expressions/call.js';
import { lowerComparison } from './expressions/comparison.js';
import { lowerDateArithmetic } from './expressions/dates.js';
import { lowerMember } from './expressions/member.js';
import { lowerMembership } from './expressions/membership.js';
import { lowerNegate } from './expressions/negate.js';
import { lowerReference } from './expressions/reference.js';
import type { Lowering } from './lowering.js';
import { valueType } from './value-type.js';

type Handlers = {
  readonly [K in ExpressionKind]: (
    node: Extract<Expression, { kind: K }>,
    common: Common,
    lowering: Lowering,
  ) => CoreExpression;
};

const arithmeticOperators = {
  '+': 'add',
  '-': 'subtract',
  '×': 'multiply',
  '÷': 'divide',
} as const;

const handlers: Handlers = {
  number: (node, common, { tables, scope }) => {
    const factor = tables.factors.get(node);
    const number = literalNumber(node);
    const value = (factor === undefined ? number : number.mul(factor)).toFraction();
    const text = expressionText(node, scope.language);
    return { kind: 'constant', ...common, value: { kind: 'number', value }, text };
  },
  date: (node, common) => ({
    kind: 'constant',
    ...common,
    value: { kind: 'date', value: node.iso },
    text: node.iso,
  }),
  boolean: (node, common, { scope }) => ({
    kind: 'constant',
    ...common,
    value: { kind: 'boolean', value: node.value },
    text: expressionText(node, scope.language),
  }),
  text: (node, common) => ({
    kind: 'constant',
    ...common,
    value: { kind: 'text', value: node.text },
    text: node.text,
  }),
  reference: lowerReference,
  member: lowerMember,
  asOfDate: (_, common) => ({ kind: 'asOfDate', ...common }),
  thisMonth: (_, common) => ({ kind: 'thisMonth', ...common }),
  not: (node, common, { lower }) => ({ kind: 'not', ...common, operand: lower(node.operand) }),
  negate: lowerNegate,
  logical: (node, common, { lower }) => ({
    kind: node.connective,
    ...common,
    operands: node.operands.map(lower),
  }),
  comparison: lowerComparison,
  arithmetic: (node, common, lowering) =>
    lowerDateArithmetic(node, common, lowering) ?? {
      kind: 'arithmetic',
      ...common,
      operator: arithmeticOperators[node.operator],
      left: lowering.lower(node.left),
      right: lowering.lower(node.right),
    },
  membership: lowerMembership,
  conditional: (node, common, { lower }) => ({
    kind: 'if',
    ...common,
    condition: lower(node.condition),
    whenTrue: lower(node.whenTrue),
    whenFalse: lower(node.whenFalse),
  }),
  fallback: (node, common, { lower }) => ({
    kind: 'fallback',
    ...common,
    value: lower(node.value),
    fallback: lower(node.fallback),
  }),
  call: lowerCall,
  where: (node, common, { lower }) => ({
    kind: 'filter',
    ...common,
    list: lower(node.list),
    condition: lower(node.condition),
  }),
  missing: () => {
    throw new Error('a missing expression was lowered');
  },
};

/** An expression of a sound declaration in the core's form. */
export function lowerExpression(node: Expression, lowering: Lowering): CoreExpression {
  const handler = handlers[node.kind] as (
    node: Expression,
    common: Common,
    lowering: Lowering,
  ) => CoreExpression;
  const type = valueType(lowering.tables.types.get(node) ?? errorType);
  return handler(node, { id: lowering.idOf(node.span), type }, lowering);
}
