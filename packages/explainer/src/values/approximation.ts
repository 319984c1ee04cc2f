import { formatRational } from '@tiaoli/evaluator';
import type { Rational } from './rational.js';

/** Digits that are near a number without a finite decimal; nothing for any other number. */
export function approximation(number: Rational, places: number): string | undefined {
  if (!formatRational(number).includes('/')) return undefined;
  const near = number.round(places);
  return near.equals(0) ? undefined : formatRational(near);
}

/** Money and the like to the hundredth; a share, and what is hardly anything, finer. */
export function usualPlaces(number: Rational, unit: string): number {
  const isSmall = number.abs().compare(unit === '' ? 1 : '1/100') < 0;
  return isSmall ? 4 : 2;
}
