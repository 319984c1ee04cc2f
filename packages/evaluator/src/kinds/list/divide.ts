import type { Remainder } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { Part } from '../../step.js';

/** An amount that was divided: its parts are all of it. */
export interface Division {
  readonly parts: readonly Part[];
  /** Of the weights. */
  readonly sum: Fraction;
  /** How many steps were left when all parts were rounded toward zero. */
  readonly left: bigint;
}

/** Why an amount cannot be divided. */
export type Indivisible =
  | { readonly problem: 'negative'; readonly position: number }
  | { readonly problem: 'noWeight' | 'notSteps' | 'tooLong' };

// Beyond this one multiplication would already be felt.
const largestDenominator = 10n ** 2000n;

/** Divides an amount by weights into multiples of a step; a negative one as its opposite. */
export function divide(
  amount: Fraction,
  weights: readonly Fraction[],
  step: Fraction,
  rule: Remainder,
): Division | Indivisible {
  const negative = weights.findIndex((weight) => weight.s < 0n && weight.n !== 0n);
  if (negative >= 0) return { problem: 'negative', position: negative };
  const common = commonDenominator(weights);
  if (common === undefined) return { problem: 'tooLong' };
  const whole = weights.map(({ n, d }) => n * (common / d));
  const sum = whole.reduce((total, weight) => total + weight, 0n);
  if (sum === 0n) return { problem: 'noWeight' };
  const steps = amount.div(step);
  if (steps.d !== 1n) return { problem: 'notSteps' };
  const shares = whole.map((weight) => {
    const product = steps.n * weight;
    return { steps: product / sum, rest: product % sum, hasWeight: weight > 0n };
  });
  const left = steps.n - shares.reduce((total, share) => total + share.steps, 0n);
  const places = placesByRest(shares);
  const extras = extrasOf(shares, left, places, rule);
  const unit = step.mul(steps.s < 0n ? -1n : 1n);
  const parts = shares.map((share, position) => ({
    amount: unit.mul(share.steps + (extras[position] ?? 0n)),
    share: unit.mul(new Fraction(share.steps * sum + share.rest, sum)),
    rounded: unit.mul(share.steps),
    extra: extras[position] ?? 0n,
    place: places[position] ?? 0,
    weight: weights[position] ?? new Fraction(0),
  }));
  return { parts, left, sum: new Fraction(sum, common) };
}

function commonDenominator(weights: readonly Fraction[]): bigint | undefined {
  let common = 1n;
  for (const { d } of weights) {
    if (common % d !== 0n) common = (common / greatestDivisor(common, d)) * d;
    if (common > largestDenominator) return undefined;
  }
  return common;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}

interface Share {
  readonly steps: bigint;
  /** What rounding took, in parts of the sum of all weights. */
  readonly rest: bigint;
  readonly hasWeight: boolean;
}

/** The place of each by what rounding took, from 1; those that are alike in their order. */
function placesByRest(shares: readonly Share[]): readonly number[] {
  const order = [...shares.keys()].sort((a, b) => {
    const [left, right] = [shares[a]?.rest ?? 0n, shares[b]?.rest ?? 0n];
    return left === right ? a - b : left < right ? 1 : -1;
  });
  const places: number[] = [];
  for (const [index, position] of order.entries()) places[position] = index + 1;
  return places;
}

/** The steps that each gets of what is left. */
function extrasOf(
  shares: readonly Share[],
  left: bigint,
  places: readonly number[],
  rule: Remainder,
): readonly bigint[] {
  if (rule === 'largest') return places.map((place) => (BigInt(place) <= left ? 1n : 0n));
  const counts = shares.map(({ hasWeight }) => hasWeight);
  const receiver = rule === 'first' ? counts.indexOf(true) : counts.lastIndexOf(true);
  return shares.map((_, position) => (position === receiver ? left : 0n));
}
