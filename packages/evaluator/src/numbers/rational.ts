import type { RationalText } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import { fractionOf } from './operations.js';

/**
 * Digits that a number from outside may have, and powers of ten that it may be scaled by: enough for
 * any real figure, and few enough that `1e400000` is refused and not computed.
 */
const mostDigits = 1000;

const decimalForm = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
const ratioForm = /^([+-]?\d+)\/(\d+)$/;

/** Powers of ten below which a double holds every whole number. */
const tens = Array.from({ length: 16 }, (_, places) => Number(`1e${places}`));

/** What a text says as an exact decimal. */
export type DecimalReading =
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'tooLong' };

/** Reads `-12.50` or `1.2e3` exactly. */
export function readDecimal(text: string): DecimalReading {
  const parts = decimalForm.exec(text);
  if (parts === null) return { kind: 'malformed' };
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = parts;
  const shift = Number(exponent);
  if (whole.length + decimals.length > mostDigits || Math.abs(shift) > mostDigits) {
    return { kind: 'tooLong' };
  }
  const small = exponent === '0' && whole.length + decimals.length < tens.length;
  if (small) {
    const size = Number(whole + decimals);
    const value = fractionOf(sign === '-' ? -size : size, tens[decimals.length] ?? 1);
    return { kind: 'number', value };
  }
  const digits = BigInt(`${whole}${decimals}`);
  const scale = shift - decimals.length;
  const numerator = (sign === '-' ? -digits : digits) * (scale > 0 ? 10n ** BigInt(scale) : 1n);
  const denominator = scale < 0 ? 10n ** BigInt(-scale) : 1n;
  return { kind: 'number', value: new Fraction(numerator, denominator) };
}

/**
 * The exact number that a text holds as a decimal (`-1.50`, `1e3`) or as a ratio (`1/3`);
 * nothing where it holds no number, or one of more than a thousand digits.
 */
export function parseRational(text: string): Fraction | undefined {
  const reading = readDecimal(text);
  if (reading.kind === 'number') return reading.value;
  const ratio = text.length <= 2 * mostDigits ? ratioForm.exec(text) : null;
  if (ratio === null) return undefined;
  const denominator = BigInt(ratio[2] ?? '0');
  return denominator === 0n ? undefined : new Fraction(BigInt(ratio[1] ?? '0'), denominator);
}

/** The number that a core holds as text; what is not a `RationalText` is a defect and throws. */
export function rationalOf(text: RationalText): Fraction {
  const slash = text.indexOf('/');
  if (slash < 0) return new Fraction(text.includes('.') ? text : BigInt(text));
  return new Fraction(BigInt(text.slice(0, slash)), BigInt(text.slice(slash + 1)));
}

/** All digits of a number: `0.2`, `120000`, or `1/3` where no finite decimal exists. */
export function formatRational(value: Fraction): string {
  const sign = value.s < 0n && value.n !== 0n ? '-' : '';
  if (value.d === 1n) return `${sign}${value.n}`;
  const places = decimalPlaces(value);
  if (places === undefined) return `${sign}${value.n}/${value.d}`;
  const digits = digitsOf(value, places).padStart(places + 1, '0');
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The digits of a number that has so many decimal places, without sign and point. */
function digitsOf({ n, d }: Fraction, places: number): string {
  // Most numbers fit into a double, and are several times as fast there.
  const scaled = Number(n) * (tens[places] ?? Number.NaN);
  if (scaled <= Number.MAX_SAFE_INTEGER) return String(scaled / Number(d));
  return String((n * 10n ** BigInt(places)) / d);
}

/** A number in base units as a number of a unit that is `factor` base units. */
export function inUnit(value: Fraction, factor: RationalText | undefined): Fraction {
  return factor === undefined || factor === '1' ? value : value.div(rationalOf(factor));
}

/** A number in base units as the digits of a unit that is `factor` base units. */
export function formatInUnit(value: Fraction, factor: RationalText | undefined): string {
  return formatRational(inUnit(value, factor));
}

/** How many decimal places a number has; nothing where it has no last one. */
export function decimalPlaces({ d }: Fraction): number | undefined {
  if (d === 1n) return 0;
  return d <= Number.MAX_SAFE_INTEGER ? placesOfSmall(Number(d)) : placesOf(d);
}

/** `placesOf` where the denominator fits into a double. */
function placesOfSmall(denominator: number): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2 === 0; rest /= 2) twos++;
  for (; rest % 5 === 0; rest /= 5) fives++;
  return rest === 1 ? Math.max(twos, fives) : undefined;
}

function placesOf(denominator: bigint): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

// Beyond this, one multiplication would already be felt, and a few squarings would never end.
const largest = 10n ** 2000n;

/** Whether a result has more digits than the evaluator goes on computing with. */
export function isTooLong(value: Fraction): boolean {
  return value.n >= largest || value.d >= largest;
}
