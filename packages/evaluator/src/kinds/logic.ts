import type { CoreExpression } from '@tiaoli/ir';
import type { FactSets } from '../needs/fact-sets.js';
import type { Outcome } from '../outcome.js';
import {
  failsToHold,
  holds,
  isFalse,
  isTrue,
  knownBoolean,
  toDecide,
  toFail,
  toHold,
  unknownBoolean,
} from '../run/outcomes.js';
import { createStep, evaluateIn, type Handler, type Scope } from '../run/scope.js';
import type { Step } from '../step.js';

export const not: Handler<'not'> = (node, scope) => {
  const operand = evaluateIn(scope, node.operand);
  return createStep(node, negated(operand.outcome, scope.run.sets), [operand]);
};

export const and: Handler<'and'> = (node, scope) => {
  const steps = decisive(node.operands, scope, isFalse);
  return createStep(node, conjunction(outcomesOf(steps), scope.run.sets), steps);
};

export const or: Handler<'or'> = (node, scope) => {
  const steps = decisive(node.operands, scope, isTrue);
  return createStep(node, disjunction(outcomesOf(steps), scope.run.sets), steps);
};

/**
 * The operands that explain the whole: all that settle it, or all there are where none does. Whoever
 * is refused hears of every condition that fails, not of the first alone.
 */
function decisive(
  operands: readonly CoreExpression[],
  scope: Scope,
  settles: (outcome: Outcome) => boolean,
): readonly Step[] {
  const steps = operands.map((operand) => evaluateIn(scope, operand));
  const settling = steps.filter(({ outcome }) => settles(outcome));
  return settling.length > 0 ? settling : steps;
}

export function negated(outcome: Outcome, sets: FactSets): Outcome {
  if (outcome.status === 'known') return knownBoolean(isFalse(outcome));
  if (outcome.status === 'error') return outcome;
  return unknownBoolean(toFail(outcome), toHold(outcome), sets, () => toDecide(outcome));
}

/** Strong Kleene, with errors: a false beats all, an unknown beats an error, an error beats true. */
export function conjunction(outcomes: readonly Outcome[], sets: FactSets): Outcome {
  if (outcomes.some(isFalse)) return failsToHold;
  if (!outcomes.some(isUnknown)) return outcomes.find(isError) ?? holds;
  const open = outcomes.filter((outcome) => !isTrue(outcome));
  return unknownBoolean(sets.allOf(open.map(toHold)), sets.anyOf(open.map(toFail)), sets, () =>
    sets.anyOf(outcomes.filter(isUnknown).map(toDecide)),
  );
}

/** The mirror of `conjunction`. */
export function disjunction(outcomes: readonly Outcome[], sets: FactSets): Outcome {
  if (outcomes.some(isTrue)) return holds;
  if (!outcomes.some(isUnknown)) return outcomes.find(isError) ?? failsToHold;
  const open = outcomes.filter((outcome) => !isFalse(outcome));
  return unknownBoolean(sets.anyOf(open.map(toHold)), sets.allOf(open.map(toFail)), sets, () =>
    sets.anyOf(outcomes.filter(isUnknown).map(toDecide)),
  );
}

function outcomesOf(steps: readonly Step[]): readonly Outcome[] {
  return steps.map((step) => step.outcome);
}

function isUnknown(outcome: Outcome): boolean {
  return outcome.status === 'unknown';
}

function isError(outcome: Outcome): boolean {
  return outcome.status === 'error';
}
