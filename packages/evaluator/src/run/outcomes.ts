import type Fraction from 'fraction.js';
import { type FactFamily, impossible, nothingNeeded } from '../needs/fact-family.js';
import type { FactSets } from '../needs/fact-sets.js';
import { waysOf } from '../needs/open-outcome.js';
import type { EvaluationError, Failed, Known, Outcome, Unknown } from '../outcome.js';
import type { TestStatus } from '../step.js';
import type { Value } from '../value.js';

/** Sets that an outcome names at most; where it names as many, there may be others. */
export const mostNeeds = 16;

export const holds: Known = { status: 'known', value: { kind: 'boolean', value: true } };
export const failsToHold: Known = { status: 'known', value: { kind: 'boolean', value: false } };

export function known(value: Value): Known {
  return { status: 'known', value };
}

export function knownBoolean(value: boolean): Known {
  return value ? holds : failsToHold;
}

export function knownNumber(value: Fraction): Known {
  return { status: 'known', value: { kind: 'number', value } };
}

export function failed(error: EvaluationError): Failed {
  return { status: 'error', error };
}

export function unknown(needs: FactFamily, sets: FactSets): Unknown {
  return sets.open(sets.firstOf(needs, mostNeeds));
}

/** What waits for all of some outcomes. */
export function waitingFor(outcomes: readonly Outcome[], sets: FactSets): Unknown {
  return unknown(sets.allOf(outcomes.map(toDecide)), sets);
}

/**
 * An unknown truth. Where it can become neither true nor false (all ways lead to an error),
 * `otherwise` names the facts that it still waits for.
 */
export function unknownBoolean(
  toHold: FactFamily,
  toFail: FactFamily,
  sets: FactSets,
  otherwise: () => FactFamily,
): Unknown {
  return sets.openTruth(toHold, toFail, () => {
    const either = sets.anyOf([toHold, toFail]);
    return sets.firstOf(either === impossible ? otherwise() : either, mostNeeds);
  });
}

/** The facts that give an outcome a value. */
export function toDecide(outcome: Outcome): FactFamily {
  if (outcome.status === 'unknown') return waysOf(outcome).needs;
  return outcome.status === 'known' ? nothingNeeded : impossible;
}

/** The facts that can make a boolean true. */
export function toHold(outcome: Outcome): FactFamily {
  if (outcome.status === 'unknown') return waysOf(outcome).toHold ?? waysOf(outcome).needs;
  return isTrue(outcome) ? nothingNeeded : impossible;
}

/** The facts that can make a boolean false. */
export function toFail(outcome: Outcome): FactFamily {
  if (outcome.status === 'unknown') return waysOf(outcome).toFail ?? waysOf(outcome).needs;
  return isFalse(outcome) ? nothingNeeded : impossible;
}

export function isTrue(outcome: Outcome): boolean {
  return outcome.status === 'known' && outcome.value.kind === 'boolean' && outcome.value.value;
}

export function isFalse(outcome: Outcome): boolean {
  return outcome.status === 'known' && outcome.value.kind === 'boolean' && !outcome.value.value;
}

export function testStatus(outcome: Outcome): TestStatus {
  if (outcome.status !== 'known') return outcome.status;
  return isTrue(outcome) ? 'true' : 'false';
}

/** The number of a known outcome; what is not a number is a defect of the core. */
export function numberOf(outcome: Known): Fraction {
  if (outcome.value.kind === 'number') return outcome.value.value;
  throw new TypeError(`a number was expected, not a value of kind ${outcome.value.kind}`);
}
