import type { CoreExpression } from '@tiaoli/ir';
import { isError, Open, type Outcome, unknown } from '../outcome.js';
import {
  aboutElement,
  type Compiler,
  detailOf,
  type Evaluate,
  type Member,
  type Scope,
} from '../scope.js';
import { Element, isList, type Value } from '../value.js';
import { sharedIn } from './closed.js';

/** A member and what is said of it. */
export interface Seen<T extends Value = Value> extends Member {
  readonly outcome: Outcome<T>;
}

/** The elements of a list, with those of which it is not yet known whether they belong to it. */
export function membersOf(
  list: CoreExpression,
  { any }: Compiler,
): (at: Scope) => readonly Member[] | Open {
  const whole = detailOf(any(list));
  const make = (at: Scope): readonly Member[] | Open => {
    const { outcome, members } = whole(at);
    if (outcome instanceof Open) return outcome === unknown ? (members ?? outcome) : outcome;
    return elementsOf(outcome).map((element) => ({ element, membership: true }));
  };
  // The others keep what they came to themselves.
  return sharedIn(list, list.kind === 'input' || list.kind === 'rule', make);
}

/** The elements of a value that is a list of them. */
export function elementsOf(value: Value): readonly Element[] {
  return isList(value) ? value.flatMap((item) => (item instanceof Element ? [item] : [])) : [];
}

/** What is said of each of the elements, in order, up to one that settles the whole. */
export function sayOfEach<T extends Value>(
  members: readonly Member[],
  at: Scope,
  each: Evaluate<T>,
  settles: (seen: Seen<T>) => boolean = () => false,
): readonly Seen<T>[] {
  const seen: Seen<T>[] = [];
  for (const { element, membership } of members) {
    const one = { element, membership, outcome: each(aboutElement(at, element)) };
    if (settles(one)) return [one];
    seen.push(one);
  }
  return seen;
}

/** An error of an element that belongs to the list, or what is open of its elements. */
export function obstacleOf(members: readonly Seen[]): Open | undefined {
  let open: Open | undefined;
  for (const { membership, outcome } of members) {
    if (isError(membership)) return membership;
    if (membership instanceof Open) open = unknown;
    else if (isError(outcome)) return outcome;
    if (outcome === unknown) open = unknown;
  }
  return open;
}
