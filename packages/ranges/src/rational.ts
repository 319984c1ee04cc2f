import type { RationalText } from '@tiaoli/ir';
import { type Decimal, decimal, power } from './decimal.js';
import type { NumberRange } from './quotient.js';

const mostPlaces = 30;

/** The number of a text, as a range of one. */
export function rangeOf(text: RationalText): NumberRange {
  const [numerator = '0', denominator = '1'] = text.split('/');
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  const places = placesOver(d);
  if (places === undefined) {
    return { kind: 'quotient', numerator: decimal(0, n, n), denominator: decimal(0, d, d) };
  }
  const value = (n * power(places)) / d;
  return decimal(places, value, value);
}

/** How many decimal places a number over `denominator` in lowest terms has. */
function placesOver(denominator: bigint): number | undefined {
  for (let places = 0; places <= mostPlaces; places++) {
    if (power(places) % denominator === 0n) return places;
  }
  return undefined;
}

/** A bound that is a number, or nothing where it is none or has no last place. */
export function boundOf(text: RationalText | undefined): Decimal | undefined {
  const range = text === undefined ? undefined : rangeOf(text);
  return range?.kind === 'decimal' ? range : undefined;
}
