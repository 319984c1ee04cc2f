import type { RoundingMode } from '@tiaoli/ir';
import { divide, fraction, isWhole, multiply, partsOf, type Rational } from './rational.js';

/** What is left of a number beyond its whole part. */
interface Rest {
  /** Below 0, 0 or above 0 as it is less than, equal to or more than one half. */
  readonly half: number;
  readonly isNegative: boolean;
  readonly isOdd: boolean;
}

/** Whether a mode goes away from zero. */
const goesAway: { readonly [M in RoundingMode]: (rest: Rest) => boolean } = {
  halfUp: ({ half }) => half >= 0,
  halfEven: ({ half, isOdd }) => half > 0 || (half === 0 && isOdd),
  up: () => true,
  down: () => false,
  ceiling: ({ isNegative }) => !isNegative,
  floor: ({ isNegative }) => isNegative,
};

/** The multiple of a positive step that a value is rounded to. */
export function roundTo(value: Rational, mode: RoundingMode, step: Rational): Rational {
  const steps = divide(value, step);
  return isWhole(steps) ? value : multiply(wholeOf(steps, mode), step);
}

function wholeOf(value: Rational, mode: RoundingMode): Rational {
  if (typeof value === 'object' && typeof value.n === 'number' && typeof value.d === 'number') {
    const { n, d } = value;
    const left = Math.abs(n % d);
    const whole = (n - (n % d)) / d;
    // Both sides are below 2^53, whatever d is.
    const half = left - (d - left);
    const isAway = goesAway[mode]({ half, isNegative: n < 0, isOdd: whole % 2 !== 0 });
    return whole + (isAway ? Math.sign(n) : 0);
  }
  const [n, d] = partsOf(value);
  const isNegative = n < 0n;
  const size = isNegative ? -n : n;
  const whole = size / d;
  const twice = 2n * (size % d);
  const half = twice < d ? -1 : Number(twice > d);
  const isAway = goesAway[mode]({ half, isNegative, isOdd: whole % 2n !== 0n });
  const rounded = isAway ? whole + 1n : whole;
  return fraction(isNegative ? -rounded : rounded, 1n);
}
