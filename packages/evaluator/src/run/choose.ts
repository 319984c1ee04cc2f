import type { CoreExpression } from '@tiaoli/ir';
import { type FactFamily, impossible } from '../needs/fact-family.js';
import type { FactSets } from '../needs/fact-sets.js';
import type { Outcome } from '../outcome.js';
import { valuesEqual } from '../values/equal.js';
import { sameExpression } from '../values/same-expression.js';
import { toDecide, toFail, toHold, unknown, unknownBoolean } from './outcomes.js';

/** A value that may come to hold. */
interface Alternative {
  readonly value: Outcome;
  /** What gives the value, if an expression does: alike ones come to the same whatever the facts. */
  readonly expression?: CoreExpression | undefined;
}

/** A value that holds on a condition which is not known to hold. */
export interface DoubtfulChoice extends Alternative {
  /** Unknown or an error. */
  readonly condition: Outcome;
}

/** A choice among values of which some conditions are in doubt. */
export interface Choice {
  /** In order; a condition known to fail leaves its choice out. */
  readonly doubtful: readonly DoubtfulChoice[];
  /** What holds if no doubtful condition does. */
  readonly base: Outcome;
  /** The expression of the base, if one gives it. */
  readonly baseExpression?: CoreExpression | undefined;
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
  if (choice.isBoolean) {
    const hold = waysTo(choice, toHold, sets);
    return unknownBoolean(hold, waysTo(choice, toFail, sets), sets, () => allNeeds(choice, sets));
  }
  const needs = waysTo(choice, toDecide, sets);
  return unknown(needs === impossible ? allNeeds(choice, sets) : needs, sets);
}

function combine({ condition, value }: DoubtfulChoice, rest: Outcome | 'open'): Outcome | 'open' {
  if (rest !== 'open' && isSame(value, rest)) return rest;
  if (condition.status !== 'error') return 'open';
  const isOpen = value.status === 'unknown' || rest === 'open' || rest.status === 'unknown';
  const isError = value.status === 'error' || (rest !== 'open' && rest.status === 'error');
  return isOpen && !isError ? 'open' : condition;
}

/** What brings an outcome to what is wanted: to any value, or to be true, or to be false. */
type Ask = (outcome: Outcome) => FactFamily;

/** The sets of facts by which some possible value comes to hold and is as wanted. */
function waysTo(choice: Choice, ask: Ask, sets: FactSets): FactFamily {
  const { doubtful, base, baseExpression, mode, baseHolds } = choice;
  const standAside = (
    chosen: Alternative,
    rivals: readonly DoubtfulChoice[],
  ): readonly FactFamily[] =>
    rivals
      .filter((rival) => !comeToTheSame(rival, chosen))
      .map((rival) => {
        const fails = toFail(rival.condition);
        // A rival that comes to the same truth need not fail.
        return choice.isBoolean ? sets.anyOf([fails, ask(rival.value)]) : fails;
      });
  const last = { value: base, expression: baseExpression };
  const ways = [sets.allOf([ask(base), ...standAside(last, doubtful)])];
  // Beside a base that holds anyway, another value would only make a conflict.
  const candidates = mode === 'only' && baseHolds ? [] : doubtful.slice(0, mostCandidates);
  for (const [index, candidate] of candidates.entries()) {
    const { condition, value } = candidate;
    if (condition.status !== 'unknown') continue;
    const rivals = mode === 'first' ? doubtful.slice(0, index) : doubtful.toSpliced(index, 1);
    ways.push(sets.allOf([toHold(condition), ask(value), ...standAside(candidate, rivals)]));
  }
  return sets.anyOf(ways);
}

function comeToTheSame(a: Alternative, b: Alternative): boolean {
  if (isSame(a.value, b.value)) return true;
  if (a.expression === undefined || b.expression === undefined) return false;
  return sameExpression(a.expression, b.expression);
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
