import Fraction from 'fraction.js';

/*
 * Exact arithmetic. Numerators and denominators that fit into doubles are worked out there: doubles
 * hold such whole numbers exactly, and are several times as fast as big integers.
 */

const most = Number.MAX_SAFE_INTEGER;

export function add(a: Fraction, b: Fraction): Fraction {
  return together(a, b, 1) ?? a.add(b);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return together(a, b, -1) ?? a.sub(b);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  const numerator = Number(a.n) * Number(b.n);
  const denominator = Number(a.d) * Number(b.d);
  if (!(numerator <= most && denominator <= most)) return a.mul(b);
  return fractionOf(a.s === b.s ? numerator : -numerator, denominator);
}

/** Negative where the first is less than the second, 0 where they are equal. */
export function compare(a: Fraction, b: Fraction): number {
  const left = Number(a.n) * Number(b.d);
  const right = Number(b.n) * Number(a.d);
  if (!(left <= most && right <= most)) return a.compare(b);
  return (a.s < 0n ? -left : left) - (b.s < 0n ? -right : right);
}

/** A sum, or with the sign −1 a difference; nothing where it does not fit. */
function together(a: Fraction, b: Fraction, sign: 1 | -1): Fraction | undefined {
  const left = Number(a.n) * Number(b.d);
  const right = Number(b.n) * Number(a.d);
  const denominator = Number(a.d) * Number(b.d);
  if (!(left + right <= most && denominator <= most)) return undefined;
  const added = b.s < 0n ? -right : right;
  return fractionOf((a.s < 0n ? -left : left) + sign * added, denominator);
}

/** A fraction of whole numbers that fit into doubles; the denominator is positive. */
export function fractionOf(numerator: number, denominator: number): Fraction {
  const size = Math.abs(numerator);
  const divisor = greatestDivisor(size, denominator);
  // The constructor would look for common divisors again.
  const fraction: Fraction = Object.create(Fraction.prototype);
  fraction.s = numerator < 0 ? -1n : 1n;
  fraction.n = BigInt(size / divisor);
  fraction.d = BigInt(denominator / divisor);
  return fraction;
}

function greatestDivisor(size: number, denominator: number): number {
  let divisor = denominator;
  let rest = size % denominator;
  while (divisor > mostSmall && rest !== 0) {
    const next = divisor % rest;
    divisor = rest;
    rest = next;
  }
  return rest === 0 ? divisor : smallDivisor(divisor | 0, rest | 0);
}

/** Of integers of 32 bits, which are divided several times as fast as doubles. */
function smallDivisor(one: number, other: number): number {
  let divisor = one;
  let rest = other;
  while (rest !== 0) {
    const next = (divisor % rest) | 0;
    divisor = rest;
    rest = next;
  }
  return divisor;
}

const mostSmall = 2 ** 31 - 1;
