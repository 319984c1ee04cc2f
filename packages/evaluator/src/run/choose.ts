import type { FactFamily, FactSets } from '../needs/fact-sets.js';
import type { Outcome } from '../outcome.js';
import { valuesEqual } from '../values/equal.js';
import { toDecide, toFail, toHold, unknown, unknownBoolean } from './outcomes.js';

/** A value that holds on a condition which is not known to hold. */
export interface DoubtfulChoice {
  /** Unknown or an error. */
  readonly condition: Outcome;
  readonly value: Outcome;
}

/** A choice among values of which some conditions are in doubt. */
export interface Choice {
  /** In order; a condition known to fail leaves its choice out. */
  readonly doubtful: readonly DoubtfulChoice[];
  /** What holds if no doubtful condition does. */
  readonly base: Outcome;
  /**
   * `first`: the first condition that holds decides.
   * `only`: no two may hold with different values, `baseHolds` telling whether the base holds anyway.
   */
  readonly mode: 'first' | 'only';
  readonly baseHolds: boolean;
  /** Whether the values are booleans, for which it matters what can make them true. */
  readonly isBoolean: boolean;
}

/** Candidates whose needs are worked out. */
const mostCandidates = 64;

/**
 * The value where all that is possible agrees. A condition in error counts as one in doubt: it may
 * not matter which way it would have gone, and an unknown that turns out to be an error must not
 * undo a decision.
 */
export function choose(choice: Choice, sets: FactSets): Outcome {
  let result: Outcome | 'open' = choice.base;
  for (const doubtful of choice.doubtful.toReversed()) result = combine(doubtful, result);
  if (result !== 'open') return result;
  const decide = waysTo(choice, toDecide, sets);
  if (!choice.isBoolean) return unknown(decide.length > 0 ? decide : allNeeds(choice, sets));
  return unknownBoolean(waysTo(choice, toHold, sets), waysTo(choice, toFail, sets), sets, () =>
    decide.length > 0 ? decide : allNeeds(choice, sets),
  );
}

function combine({ condition, value }: DoubtfulChoice, rest: Outcome | 'open'): Outcome | 'open' {
  if (rest !== 'open' && isSame(value, rest)) return rest;
  if (condition.status !== 'error') return 'open';
  const isOpen = value.status === 'unknown' || rest === 'open' || rest.status === 'unknown';
  const isError = value.status === 'error' || (rest !== 'open' && rest.status === 'error');
  return isOpen && !isError ? 'open' : condition;
}

/** The sets of facts by which some possible value comes to hold, with its own needs as `ask` says. */
function waysTo(choice: Choice, ask: (outcome: Outcome) => FactFamily, sets: FactSets): FactFamily {
  const { doubtful, base, mode, baseHolds } = choice;
  const ways = [sets.allOf([ask(base), ...excluding(base, doubtful)])];
  // Beside a base that holds anyway, another value would only make a conflict.
  const candidates = mode === 'only' && baseHolds ? [] : doubtful.slice(0, mostCandidates);
  for (const [index, { condition, value }] of candidates.entries()) {
    if (condition.status !== 'unknown') continue;
    const rivals = mode === 'first' ? doubtful.slice(0, index) : doubtful.toSpliced(index, 1);
    ways.push(sets.allOf([toHold(condition), ask(value), ...excluding(value, rivals)]));
  }
  return sets.anyOf(ways);
}

/** What makes the conditions fail whose values would stand in the way. */
function excluding(value: Outcome, rivals: readonly DoubtfulChoice[]): readonly FactFamily[] {
  return rivals
    .filter((rival) => !isSame(rival.value, value))
    .map((rival) => toFail(rival.condition));
}

function isSame(a: Outcome, b: Outcome): boolean {
  return a.status === 'known' && b.status === 'known' && valuesEqual(a.value, b.value);
}

/** Where every way leads to an error: whatever is still unknown. */
function allNeeds({ doubtful, base }: Choice, sets: FactSets): FactFamily {
  const outcomes = [base, ...doubtful.flatMap(({ condition, value }) => [condition, value])];
  const open = outcomes.filter((outcome) => outcome.status === 'unknown');
  return sets.anyOf(open.map(toDecide));
}
