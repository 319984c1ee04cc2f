/**
 * An exact number, always in the first form that holds it: a safe integer, a fraction of safe
 * integers, a fraction of any.
 */
export type Rational = number | Ratio | Large;

/** In lowest terms, the denominator above 1. */
export class Ratio {
  readonly n: number;
  readonly d: number;
  constructor(n: number, d: number) {
    this.n = n;
    this.d = d;
  }
}

/** In lowest terms, the denominator above 0. */
export class Large {
  readonly n: bigint;
  readonly d: bigint;
  constructor(n: bigint, d: bigint) {
    this.n = n;
    this.d = d;
  }
}

const isSafe = Number.isSafeInteger;
const numeratorOf = (a: number | Ratio): number => (typeof a === 'number' ? a : a.n);
const denominatorOf = (a: number | Ratio): number => (typeof a === 'number' ? 1 : a.d);

/** As a numerator and a denominator of any size. */
export function partsOf(a: Rational): readonly [n: bigint, d: bigint] {
  return a instanceof Large ? [a.n, a.d] : [BigInt(numeratorOf(a)), BigInt(denominatorOf(a))];
}

export function add(a: Rational, b: Rational): Rational {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (isSafe(sum)) return sum;
  }
  if (!(a instanceof Large || b instanceof Large)) {
    const [d, e] = [denominatorOf(a), denominatorOf(b)];
    const [left, right] = [numeratorOf(a) * e, numeratorOf(b) * d];
    const sum = left + right;
    if (isSafe(left) && isSafe(right) && isSafe(sum) && isSafe(d * e)) return ratio(sum, d * e);
  }
  const [[n, d], [m, e]] = [partsOf(a), partsOf(b)];
  return fraction(n * e + m * d, d * e);
}

export function multiply(a: Rational, b: Rational): Rational {
  if (!(a instanceof Large || b instanceof Large)) {
    const n = numeratorOf(a) * numeratorOf(b);
    const d = denominatorOf(a) * denominatorOf(b);
    if (isSafe(n) && isSafe(d)) return ratio(n, d);
  }
  const [[n, d], [m, e]] = [partsOf(a), partsOf(b)];
  return fraction(n * m, d * e);
}

export function negate(a: Rational): Rational {
  if (typeof a === 'number') return 0 - a;
  return a instanceof Ratio ? new Ratio(-a.n, a.d) : new Large(-a.n, a.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

/** The divisor is not zero. */
export function divide(a: Rational, b: Rational): Rational {
  if (b instanceof Large) {
    const [n, d] = b.n < 0n ? [-b.d, -b.n] : [b.d, b.n];
    return multiply(a, fraction(n, d));
  }
  const [n, d] = [numeratorOf(b), denominatorOf(b)];
  return multiply(a, n < 0 ? ratio(-d, -n) : ratio(d, n));
}

/** Negative where `a` is the lesser. */
export function compare(a: Rational, b: Rational): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (!(a instanceof Large || b instanceof Large)) {
    const left = numeratorOf(a) * denominatorOf(b);
    const right = numeratorOf(b) * denominatorOf(a);
    if (isSafe(left) && isSafe(right)) return left - right;
  }
  const [[n, d], [m, e]] = [partsOf(a), partsOf(b)];
  const [left, right] = [n * e, m * d];
  return left < right ? -1 : Number(left > right);
}

/** A fraction in its first form; the denominator is above 0. */
export function ratio(n: number, d: number): Rational {
  // Minus zero is zero.
  if (d === 1 || n === 0) return n + 0;
  let [large, small] = [n < 0 ? -n : n, d];
  while (small !== 0) [large, small] = [small, large % small];
  return large === d ? n / d : new Ratio(n / large, d / large);
}

/** The same of numbers of any size. */
export function fraction(n: bigint, d: bigint): Rational {
  const divisor = greatestDivisor(n < 0n ? -n : n, d);
  const [top, below] = [n / divisor, d / divisor];
  const [small, least] = [Number(top), Number(below)];
  return isSafe(small) && isSafe(least) ? ratio(small, least) : new Large(top, below);
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}

// Beyond this, one multiplication would already be felt, and a few squarings would never end.
const largest = 10n ** 2000n;

/** Whether a result has more digits than is gone on computing with. */
export function isTooLong(a: Rational): boolean {
  return a instanceof Large && (a.n >= largest || -a.n >= largest || a.d >= largest);
}

export function isWhole(a: Rational): boolean {
  return typeof a === 'number' || (a instanceof Large && a.d === 1n);
}

export const maximum = (a: Rational, b: Rational): Rational => (compare(b, a) > 0 ? b : a);
export const minimum = (a: Rational, b: Rational): Rational => (compare(b, a) < 0 ? b : a);
