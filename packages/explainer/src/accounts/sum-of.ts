import type { Rational } from '../values/rational.js';

/** Nothing where a number is missing, or all are. */
export function sumOf(numbers: readonly (Rational | undefined)[]): Rational | undefined {
  const [first, ...others] = numbers;
  return others.reduce((sum, each) => (each === undefined ? undefined : sum?.add(each)), first);
}
