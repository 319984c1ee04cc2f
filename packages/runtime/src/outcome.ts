import { isTooLong, type Rational } from './numbers/rational.js';
import { isSame, type Value } from './value.js';

/** What has no value. */
export class Open {
  readonly isOpen = true;
}

/** A fact is absent on which it depends. */
export const unknown = new Open();

/** An error is a value. */
export class Failure extends Open {
  /** Of the message that words it. */
  readonly code: string;
  constructor(code: string) {
    super();
    this.code = code;
  }
}

/** What an expression comes to. */
export type Outcome<T extends Value = Value> = T | Open;

export function isError(outcome: Outcome): outcome is Failure {
  return outcome instanceof Failure;
}

/** What computing with values comes to where not all are known: an error goes before an unknown. */
export function openOf(a: Outcome, b: Outcome): Open {
  return isError(a) ? a : isError(b) ? b : unknown;
}

/** All values, or what stands against them. */
export function strict<T extends Value>(outcomes: readonly Outcome<T>[]): readonly T[] | Open {
  let open: Open | undefined;
  for (const outcome of outcomes) {
    if (!(outcome instanceof Open)) continue;
    if (outcome !== unknown) return outcome;
    open = outcome;
  }
  return open ?? (outcomes as readonly T[]);
}

/** Strong Kleene, with errors: a false beats all, an unknown beats an error, an error beats true. */
export function conjunction(outcomes: Iterable<Outcome<boolean>>): Outcome<boolean> {
  return fold(outcomes, false);
}

/** The mirror of `conjunction`. */
export function disjunction(outcomes: Iterable<Outcome<boolean>>): Outcome<boolean> {
  return fold(outcomes, true);
}

function fold(outcomes: Iterable<Outcome<boolean>>, settling: boolean): Outcome<boolean> {
  let open: Open | undefined;
  for (const outcome of outcomes) {
    if (outcome === settling) return settling;
    if (outcome instanceof Open) open = weaker(open, outcome);
  }
  return open ?? !settling;
}

/** Of what is open in a condition: an unknown, else the first error. */
export function weaker(soFar: Open | undefined, next: Open): Open {
  return soFar === undefined || next === unknown ? next : soFar;
}

export function negated(outcome: Outcome<boolean>): Outcome<boolean> {
  return outcome instanceof Open ? outcome : !outcome;
}

/** A result, or an error where it has more digits than anyone could mean. */
export function bounded(value: Rational): Outcome<Rational> {
  return typeof value === 'object' && isTooLong(value) ? numberTooLong : value;
}

const numberTooLong = new Failure('number-too-long');

/** A value that holds on a condition which is open. */
export interface Doubtful {
  readonly condition: Open;
  readonly value: Outcome;
}

/**
 * The value where all that is possible agrees, the first condition that holds deciding. A condition
 * in error counts as one in doubt: it may not matter which way it would have gone.
 */
export function choose(doubtful: readonly Doubtful[], base: Outcome): Outcome {
  return doubtful.reduceRight(
    (rest: Outcome, { condition, value }) => either(condition, value, rest),
    base,
  );
}

/** One of two outcomes, by a condition that is open. */
export function either(condition: Open, value: Outcome, rest: Outcome): Outcome {
  if (!(value instanceof Open || rest instanceof Open)) {
    if (isSame(value, rest)) return rest;
  }
  if (condition === unknown) return unknown;
  const isOpen = value === unknown || rest === unknown;
  return isOpen && !isError(value) && !isError(rest) ? unknown : condition;
}
