import type { Expression, ExpressionKind } from '@tiaoli/syntax';
import {
  booleanType,
  dateType,
  errorType,
  type SemanticType,
  textType,
} from '../shared/semantic-type.js';
import type { Checking, Expected } from './checking.js';
import { inferArithmetic, inferNegate } from './expressions/arithmetic.js';
import { inferCall } from './expressions/call.js';
import { inferComparison } from './expressions/comparison.js';
import { inferConditional, inferFallback } from './expressions/conditional.js';
import { inferWhere } from './expressions/list.js';
import { inferLogical, inferNot } from './expressions/logical.js';
import { inferMember } from './expressions/member.js';
import { inferMembership } from './expressions/membership.js';
import { inferThisMonth } from './expressions/months.js';
import { inferNumber } from './expressions/number.js';
import { inferReference } from './expressions/reference.js';

type Handlers = {
  readonly [K in ExpressionKind]: (
    node: Extract<Expression, { kind: K }>,
    expected: Expected,
    checking: Checking,
  ) => SemanticType;
};

const handlers: Handlers = {
  number: inferNumber,
  date: () => dateType,
  boolean: () => booleanType,
  text: () => textType,
  asOfDate: () => dateType,
  thisMonth: inferThisMonth,
  missing: () => errorType,
  reference: inferReference,
  member: inferMember,
  not: inferNot,
  negate: inferNegate,
  logical: inferLogical,
  comparison: inferComparison,
  arithmetic: inferArithmetic,
  membership: inferMembership,
  conditional: inferConditional,
  fallback: inferFallback,
  call: inferCall,
  where: inferWhere,
};

/** The type of an expression, kept in the side table; what is wrong inside it is reported. */
export function inferExpression(
  node: Expression,
  expected: Expected,
  checking: Checking,
): SemanticType {
  const handler = handlers[node.kind] as (
    node: Expression,
    expected: Expected,
    checking: Checking,
  ) => SemanticType;
  const type = handler(node, expected, checking);
  checking.tables.types.set(node, type);
  if (type.kind === 'error') checking.spoil();
  return type;
}
