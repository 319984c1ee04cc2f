import type { Step } from '@tiaoli/evaluator';
import { truthOf } from '../words/describer.js';
import { reasonsFor } from '../words/reasons.js';
import { type Account, only, type Setting } from './account.js';

/** Why a condition holds or not. */
export function condition({ expression, outcome }: Step, setting: Setting): Account {
  const { context, premise } = setting;
  const reasons = [...premise, ...reasonsFor(expression, context)];
  const truth = truthOf(outcome);
  if (truth !== undefined) return only(context.wording.condition(reasons, truth));
  return outcome.status === 'unknown' ? only(context.wording.conditionUnknown(reasons)) : only();
}
