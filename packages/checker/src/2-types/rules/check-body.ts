import type { RuleBody } from '@tiaoli/syntax';
import type { Unit } from '../../3-units/unit.js';
import type { SemanticType } from '../../shared/semantic-type.js';
import type { Checking } from '../checking.js';
import { checkAllocation } from './allocation.js';
import { checkBrackets } from './brackets.js';
import { checkCases } from './cases.js';
import { checkChecklist } from './checklist.js';
import { checkMilestones } from './milestones.js';
import { checkScore } from './score.js';
import { checkTable } from './table.js';

type Handlers = {
  readonly [K in RuleBody['kind']]: (
    body: Extract<RuleBody, { kind: K }>,
    unit: Unit | undefined,
    checking: Checking,
  ) => SemanticType;
};

const handlers: Handlers = {
  formula: (body, unit, checking) => checking.infer(body.expression, { bareUnit: unit }),
  cases: checkCases,
  table: checkTable,
  tiers: checkBrackets,
  slabs: checkBrackets,
  score: checkScore,
  checklist: checkChecklist,
  milestones: checkMilestones,
  allocate: checkAllocation,
};

/** The type of a rule's body. `unit` is the rule's declared unit, which bare results take. */
export function checkBody(
  body: RuleBody,
  unit: Unit | undefined,
  checking: Checking,
): SemanticType {
  const handler = handlers[body.kind] as (
    body: RuleBody,
    unit: Unit | undefined,
    checking: Checking,
  ) => SemanticType;
  return handler(body, unit, checking);
}
