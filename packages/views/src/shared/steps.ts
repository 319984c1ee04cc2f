import type { Step } from '@tiaoli/evaluator';

/** A step and all that was evaluated under it, without the bodies of other rules. */
export function* stepsUnder(root: Step): Generator<Step> {
  const pending = [root];
  const seen = new Set<Step>();
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    yield step;
    pending.push(...step.children.toReversed());
  }
}
