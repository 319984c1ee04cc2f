import { fraction, partsOf, Ratio, type Rational, ratio } from './rational.js';

/** Digits that a number from outside may have, and powers of ten that it may be scaled by. */
const mostDigits = 1000;

const decimalForm = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Digits that a double tells apart. */
const exactDigits = 15;

/** Reads `-12.50` or `1.2e3` exactly, or says why it cannot. */
export function readDecimal(text: string): Rational | 'malformed' | 'tooLong' {
  const parts = decimalForm.exec(text);
  if (parts === null) return 'malformed';
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = parts;
  const shift = Number(exponent);
  const digits = whole + decimals;
  if (digits.length > mostDigits || Math.abs(shift) > mostDigits) return 'tooLong';
  const scale = shift - decimals.length;
  if (digits.length <= exactDigits && scale <= 0 && scale >= -exactDigits) {
    return ratio(Number(sign + digits), 10 ** -scale);
  }
  const n = BigInt(digits) * 10n ** BigInt(Math.max(0, scale));
  return fraction(sign === '-' ? -n : n, 10n ** BigInt(Math.max(0, -scale)));
}

/** The number that a core holds as text. */
export function rationalOf(text: string): Rational {
  const [n = '', d = '1'] = text.split('/');
  return fraction(BigInt(n), BigInt(d));
}

/** All digits of a number: `0.2`, `120000`, or `1/3` where no finite decimal exists. */
export function digitsOf(value: Rational): string {
  if (typeof value === 'number') return String(value);
  const [n, d] = partsOf(value);
  const places = placesOf(value);
  if (places === 0) return String(n);
  if (places === undefined) return `${n}/${d}`;
  const all = String(((n < 0n ? -n : n) * 10n ** BigInt(places)) / d).padStart(places + 1, '0');
  return `${n < 0n ? '-' : ''}${all.slice(0, -places)}.${all.slice(-places)}`;
}

/** How many decimal places a number has; nothing where it has no last one. */
export function placesOf(value: Rational): number | undefined {
  if (typeof value === 'number') return 0;
  let [, rest] = partsOf(value);
  let places = 0;
  for (; rest !== 1n; places++) {
    const factor = rest % 10n === 0n ? 10n : rest % 5n === 0n ? 5n : rest % 2n === 0n ? 2n : 0n;
    if (factor === 0n) return undefined;
    rest /= factor;
  }
  return places;
}

/** The nearest double; exact of what a double holds. */
export function doubleOf(value: Rational): number {
  if (typeof value === 'number') return value;
  return Number(value.n) / Number(value.d);
}

// Doubles tell all decimals of so many digits apart.
const largestExact = 1e15;

/**
 * A number as it leaves: a JavaScript number where it is a decimal of at most 15 significant digits,
 * else the text of its digits.
 */
export function shown(value: Rational): number | string {
  if (typeof value === 'number' && Math.abs(value) < largestExact) return value + 0;
  if (value instanceof Ratio) {
    let scale = 10;
    while (scale % value.d !== 0 && scale < largestExact) scale *= 10;
    const units = Math.abs(value.n) * (scale / value.d);
    if (scale % value.d === 0 && units < largestExact) return value.n / value.d;
  }
  const digits = digitsOf(value);
  const significant = digits.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  const double = Number(digits);
  // A fraction is no number of JavaScript, nor is one beyond its largest.
  return significant.length <= exactDigits && Number.isFinite(double) ? double : digits;
}
