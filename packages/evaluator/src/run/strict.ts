import type Fraction from 'fraction.js';
import type { Known, Outcome } from '../outcome.js';
import { numberOf, waitingFor } from './outcomes.js';
import type { Scope } from './scope.js';

/** As many known outcomes as there were outcomes, at least one. */
export type AllKnown = readonly [Known, ...Known[]];

/**
 * What most operations do: an error goes through, then an unknown (0 × included), and only values
 * are computed with. The needs of several unknowns add up.
 */
export function strict(
  outcomes: readonly Outcome[],
  scope: Scope,
  compute: (values: AllKnown) => Outcome,
): Outcome {
  const values: Known[] = [];
  let isUnknown = false;
  for (const outcome of outcomes) {
    if (outcome.status === 'error') return outcome;
    if (outcome.status === 'unknown') isUnknown = true;
    else values.push(outcome);
  }
  if (isUnknown) return waitingFor(outcomes, scope.run.sets);
  return compute(values as [Known, ...Known[]]);
}

/** `strict` for two numbers. */
export function strictPair(
  left: Outcome,
  right: Outcome,
  scope: Scope,
  compute: (left: Fraction, right: Fraction) => Outcome,
): Outcome {
  if (left.status === 'error') return left;
  if (right.status === 'error') return right;
  if (left.status === 'known' && right.status === 'known') {
    return compute(numberOf(left), numberOf(right));
  }
  return waitingFor([left, right], scope.run.sets);
}
