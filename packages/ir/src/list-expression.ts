import type { CoreExpression } from './expression.js';
import type { Node } from './node.js';
import type { AggregateFunction, Remainder } from './operators.js';
import type { RationalText } from './types.js';

/** The elements of a list for which a condition holds, in their order. */
export interface Filter extends Node {
  readonly kind: 'filter';
  readonly list: CoreExpression;
  /** Boolean, about one element of the list. */
  readonly condition: CoreExpression;
}

/**
 * One value from all elements of a list. Over an empty list: count and sum are 0, any does not
 * hold, all holds, and the others are errors.
 */
export interface Aggregate extends Node {
  readonly kind: 'aggregate';
  readonly function: AggregateFunction;
  readonly list: CoreExpression;
  /** About one element: a number, or a condition for share, any and all. Absent for count. */
  readonly each?: CoreExpression;
}

/**
 * What a list is put in order by: by the first key, by the next one where that is the same, and so
 * on.
 */
export interface SortKey {
  /** About one element of the list; has an order. */
  readonly value: CoreExpression;
  /** Whether the lowest comes first; the highest does otherwise. */
  readonly ascending: boolean;
}

/**
 * The place, from 1, of the innermost element in a list: one more than how many elements come before
 * it by all keys, so that ties share a place. An element that is not in the list is an error.
 */
export interface Rank extends Node {
  readonly kind: 'rank';
  readonly list: CoreExpression;
  /** At least one. */
  readonly by: readonly SortKey[];
}

/** A list in the order of its keys; ties stay in their order. */
export interface Sort extends Node {
  readonly kind: 'sort';
  readonly list: CoreExpression;
  readonly by: readonly SortKey[];
  /** Keeps the elements whose rank is no greater, so that a tie is never cut. */
  readonly top?: CoreExpression;
}

/**
 * The part of the innermost element in an amount that is divided over a list. Each part is
 * amount × weight ÷ sum of the weights, rounded toward zero to a step; `remainder` says who gets what
 * is left, so that all parts together are the amount. An element that is not in the list, a negative
 * weight, weights that are all zero and an amount that is no multiple of the step are errors. Unknown
 * while the amount, the list or the weight of any element is.
 */
export interface Allocate extends Node {
  readonly kind: 'allocate';
  /** Speaks of no element. */
  readonly amount: CoreExpression;
  readonly list: CoreExpression;
  /** A number about one element of the list. */
  readonly weight: CoreExpression;
  /** A positive constant in base units. */
  readonly step: RationalText;
  /** The step as written. */
  readonly text: string;
  readonly remainder: Remainder;
}
