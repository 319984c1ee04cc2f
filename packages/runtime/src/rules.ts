import type { Outcome } from './outcome.js';
import { createKept, type Detail, type Kept, type RuleSlot, type Run, ruleScope } from './scope.js';
import type { Element } from './value.js';

/** What a rule comes to, worked out once in a run. */
export function ruleOutcome(slot: RuleSlot, run: Run, element?: Element): Outcome {
  const kept = keptOf(run, element);
  return kept.outcomes[slot.index] ?? evaluated(slot, kept, run, element);
}

/** The same with the parts that may be known while the whole is not. */
export function ruleDetail(slot: RuleSlot, run: Run, element?: Element): Detail {
  const outcome = ruleOutcome(slot, run, element);
  return keptOf(run, element).details[slot.index] ?? { outcome };
}

function keptOf(run: Run, element: Element | undefined): Kept {
  if (element === undefined) return run.rules;
  const kept = run.ofElements[element.index] ?? createKept();
  run.ofElements[element.index] = kept;
  return kept;
}

function evaluated(slot: RuleSlot, kept: Kept, run: Run, element: Element | undefined): Outcome {
  const at = ruleScope(run, element);
  const detail = slot.evaluate.detail?.(at);
  if (detail !== undefined) kept.details[slot.index] = detail;
  const outcome = detail === undefined ? slot.evaluate(at) : detail.outcome;
  kept.outcomes[slot.index] = outcome;
  return outcome;
}
