import { decimalPlaces, formatRational } from '@tiaoli/evaluator';
import type { Rational } from './rational.js';

/** Digits that are near a number without a finite decimal; nothing for any other number. */
export function approximation(
  number: Rational,
  places: number | ((number: Rational) => number),
): string | undefined {
  if (decimalPlaces(number) !== undefined) return undefined;
  const near = number.round(typeof places === 'number' ? places : places(number));
  return near.equals(0) ? undefined : formatRational(near);
}

/** Money and the like to the hundredth; a share, and what is hardly anything, finer. */
export function usualPlaces(unit: string): (number: Rational) => number {
  const small = unit === '' ? 1 : '1/100';
  return (number) => (number.abs().compare(small) < 0 ? 4 : 2);
}
