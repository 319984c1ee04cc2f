import type { CoreExpression, ValueType } from '@tiaoli/ir';
import type { RuleBody } from '@tiaoli/syntax';
import type { Lowering } from '../lowering.js';
import { lowerAllocation } from './allocation.js';
import { lowerBrackets } from './brackets.js';
import { lowerCases } from './cases.js';
import { lowerChecklist } from './checklist.js';
import { lowerMilestones } from './milestones.js';
import { lowerScore } from './score.js';
import { lowerTable } from './table.js';

type Handlers = {
  readonly [K in RuleBody['kind']]: (
    body: Extract<RuleBody, { kind: K }>,
    type: ValueType,
    lowering: Lowering,
  ) => CoreExpression;
};

const handlers: Handlers = {
  formula: (body, _, { lower }) => lower(body.expression),
  cases: lowerCases,
  table: lowerTable,
  tiers: lowerBrackets,
  slabs: lowerBrackets,
  score: lowerScore,
  checklist: lowerChecklist,
  milestones: lowerMilestones,
  allocate: lowerAllocation,
};

export function lowerBody(body: RuleBody, type: ValueType, lowering: Lowering): CoreExpression {
  const handler = handlers[body.kind] as (
    body: RuleBody,
    type: ValueType,
    lowering: Lowering,
  ) => CoreExpression;
  return handler(body, type, lowering);
}
