import type { CompareOperator, ConstantValue } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { Environment } from './environment.js';

/** One value that stands for all that no test tells from it. */
export type Point =
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'enumeration'; readonly value: string }
  /** `undefined` is any text that no test names. */
  | { readonly kind: 'text'; readonly value: string | undefined };

export function pointOf(constant: ConstantValue): Point {
  return constant.kind === 'number'
    ? { kind: 'number', value: new Fraction(constant.value) }
    : constant;
}

/** Whether a comparison of two points holds. `enumeration` gives the ranks where they are values of one. */
export function holds(
  left: Point,
  operator: CompareOperator,
  right: Point,
  enumeration: string | undefined,
  environment: Environment,
): boolean {
  if (operator === '=') return isSame(left, right);
  if (operator === '≠') return !isSame(left, right);
  const order = compare(left, right, enumeration, environment);
  switch (operator) {
    case '<':
      return order < 0;
    case '≤':
      return order <= 0;
    case '>':
      return order > 0;
    case '≥':
      return order >= 0;
  }
}

function isSame(left: Point, right: Point): boolean {
  if (left.kind === 'number' && right.kind === 'number') return left.value.equals(right.value);
  return left.value === right.value;
}

function compare(
  left: Point,
  right: Point,
  enumeration: string | undefined,
  { core }: Environment,
): number {
  if (left.kind === 'number' && right.kind === 'number') return left.value.compare(right.value);
  if (left.kind === 'enumeration' && right.kind === 'enumeration') {
    const values = core.enumerations.find((each) => each.name === enumeration)?.values ?? [];
    const rank = (point: { readonly value: string }): number =>
      values.findIndex((value) => value.name === point.value);
    // Listed first is best, and best is greatest.
    return rank(right) - rank(left);
  }
  if (left.kind !== 'date' || right.kind !== 'date' || left.value === right.value) return 0;
  return left.value < right.value ? -1 : 1;
}
