import Fraction from 'fraction.js';
import type { Bounds } from './term.js';

export const unbounded: Bounds = { min: undefined, max: undefined, grain: undefined };

export function exactly(value: Fraction): Bounds {
  return { min: value, max: value, grain: value.abs() };
}

export function scaled(bounds: Bounds, factor: Fraction): Bounds {
  const [low, high] = factor.s < 0n ? [bounds.max, bounds.min] : [bounds.min, bounds.max];
  return {
    min: low?.mul(factor),
    max: high?.mul(factor),
    grain: bounds.grain?.mul(factor).abs(),
  };
}

export function added(left: Bounds, right: Bounds): Bounds {
  return {
    min: both(left.min, right.min, (a, b) => a.add(b)),
    max: both(left.max, right.max, (a, b) => a.add(b)),
    grain: both(left.grain, right.grain, commonGrain),
  };
}

/** Of either of two. */
export function hull(left: Bounds, right: Bounds): Bounds {
  return {
    min: both(left.min, right.min, (a, b) => (a.lte(b) ? a : b)),
    max: both(left.max, right.max, (a, b) => (a.gte(b) ? a : b)),
    grain: both(left.grain, right.grain, commonGrain),
  };
}

export function multiplied(left: Bounds, right: Bounds): Bounds {
  const grain = both(left.grain, right.grain, (a, b) => a.mul(b));
  const { min: a, max: b } = left;
  const { min: c, max: d } = right;
  if (a !== undefined && b !== undefined && c !== undefined && d !== undefined) {
    return { ...span([a.mul(c), a.mul(d), b.mul(c), b.mul(d)]), grain };
  }
  const isPositive = a !== undefined && a.s >= 0n && c !== undefined && c.s >= 0n;
  return { min: isPositive ? a.mul(c) : undefined, max: undefined, grain };
}

/** Bounds are found where the divisor keeps away from zero. */
export function divided(left: Bounds, right: Bounds): Bounds {
  const { min, max } = right;
  const isPositive = min !== undefined && min.compare(0) > 0;
  if (!isPositive) return unbounded;
  const least = max === undefined ? new Fraction(0) : max.inverse();
  return {
    ...multiplied(left, { min: least, max: min.inverse(), grain: undefined }),
    grain: undefined,
  };
}

export function wholeBelow({ min, max }: Bounds): Bounds {
  return { min: min?.floor(), max: max?.floor(), grain: new Fraction(1) };
}

function span(corners: readonly Fraction[]): Pick<Bounds, 'min' | 'max'> {
  return {
    min: corners.reduce((a, b) => (a.lte(b) ? a : b)),
    max: corners.reduce((a, b) => (a.gte(b) ? a : b)),
  };
}

/** The greatest number of which both are whole multiples; of zero everything is. */
function commonGrain(left: Fraction, right: Fraction): Fraction {
  if (left.n === 0n) return right;
  return right.n === 0n ? left : left.gcd(right);
}

function both(
  left: Fraction | undefined,
  right: Fraction | undefined,
  combine: (a: Fraction, b: Fraction) => Fraction,
): Fraction | undefined {
  return left === undefined || right === undefined ? undefined : combine(left, right);
}
