import type { RoundingMode } from '@tiaoli/ir';
import Fraction from 'fraction.js';

/** A quotient that is not whole: its part toward zero, and what is left of it. */
interface Remainder {
  readonly whole: bigint;
  /** 1 or -1: the direction away from zero. */
  readonly away: bigint;
  /** Whether the part left is less than, equal to or more than one half. */
  readonly half: -1 | 0 | 1;
}

/** What each mode adds to the whole part; see DESIGN for the names' meaning. */
const adjustments: { readonly [M in RoundingMode]: (remainder: Remainder) => bigint } = {
  halfUp: ({ half, away }) => (half >= 0 ? away : 0n),
  halfEven: ({ half, away, whole }) => (half > 0 || (half === 0 && whole % 2n !== 0n) ? away : 0n),
  up: ({ away }) => away,
  down: () => 0n,
  ceiling: ({ away }) => (away > 0n ? 1n : 0n),
  floor: ({ away }) => (away < 0n ? -1n : 0n),
};

/** The multiple of a positive `step` that a value is rounded to. */
export function roundTo(value: Fraction, mode: RoundingMode, step: Fraction): Fraction {
  const dividend = value.s * value.n * step.d;
  const divisor = value.d * step.n;
  const rest = dividend % divisor;
  if (rest === 0n) return value;
  const twice = 2n * (rest < 0n ? -rest : rest);
  const half = twice === divisor ? 0 : twice < divisor ? -1 : 1;
  const whole = dividend / divisor;
  const multiple = whole + adjustments[mode]({ whole, away: value.s, half });
  return new Fraction(multiple * step.n, step.d);
}
