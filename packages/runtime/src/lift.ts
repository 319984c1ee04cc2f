import { isError, Open, type Outcome, openOf, unknown } from './outcome.js';
import type { Evaluate, Scope } from './scope.js';
import type { Value } from './value.js';

/** What is computed with two values; an error on the left spares the right. */
export function ofBoth<A extends Value, B extends Value, T extends Value>(
  left: Evaluate<A>,
  right: Evaluate<B>,
  compute: (a: A, b: B, at: Scope) => Outcome<T>,
): Evaluate<T> {
  return (at) => {
    const a = left(at);
    if (isError(a)) return a;
    const b = right(at);
    return a instanceof Open || b instanceof Open ? openOf(a, b) : compute(a, b, at);
  };
}

/** What is computed with one value. */
export function ofOne<A extends Value, T extends Value>(
  operand: Evaluate<A>,
  compute: (a: A) => Outcome<T>,
): Evaluate<T> {
  return (at) => {
    const a = operand(at);
    return a instanceof Open ? a : compute(a);
  };
}

/** What is computed with any number of values. */
export function ofAll<A extends Value, T extends Value>(
  operands: readonly Evaluate<A>[],
  compute: (values: readonly A[], at: Scope) => Outcome<T>,
): Evaluate<T> {
  return (at) => {
    const values: A[] = [];
    for (const operand of operands) {
      const value = operand(at);
      if (isError(value)) return value;
      if (!(value instanceof Open)) values.push(value);
    }
    return values.length < operands.length ? unknown : compute(values, at);
  };
}
