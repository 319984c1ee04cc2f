import type { Step } from '@tiaoli/evaluator';
import { truthOf } from '../words/describer.js';
import { knownReasons, reasonsFor } from '../words/reasons.js';
import { type Account, only, type Setting } from './account.js';

/** Why a condition holds or not. */
export function condition({ expression, outcome }: Step, setting: Setting): Account {
  const { context, premise } = setting;
  const reasons = reasonsFor(expression, context);
  const truth = truthOf(outcome);
  if (truth !== undefined) {
    return only(context.wording.condition([...premise, ...reasons], truth));
  }
  if (outcome.status === 'error') return only();
  const known = [...premise, ...knownReasons(expression, context)];
  return only(context.wording.conditionUnknown(known, reasons));
}
