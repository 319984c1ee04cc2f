import type { RationalText, RoundingMode } from '@tiaoli/ir';
import { type Decimal, decimal, magnitude, power, rangeOf, roundedRange } from '@tiaoli/ranges';
import type { JsonLogicRule } from '../logic/logic.js';
import { and, choose } from '../logic/truths.js';
import { compared, minus, plus, rest, times, whole } from '../logic/whole-numbers.js';
import { refuse } from '../refusal.js';
import { atScale, exact, literal, multiplyDecimals, parts, sizeOf } from './numbers.js';
import type { DecimalValue, NumberValue } from './value.js';

/** A number rounded to a multiple of a step. */
export function round(value: NumberValue, mode: RoundingMode, step: RationalText): DecimalValue {
  const size = rangeOf(step);
  if (size.kind !== 'decimal') return refuse('noLastPlace');
  const { numerator, denominator } = parts(value);
  const places = size.scale - numerator.range.scale;
  if (value.kind === 'decimal' && isMultiple(numerator.range, size)) {
    return atScale(numerator, size.scale);
  }
  const dividend = places > 0 ? atScale(numerator, size.scale) : numerator;
  const factor = size.min * (places < 0 ? power(-places) : 1n);
  const divisor = multiplyDecimals(denominator, exact(0, decimal(0, factor, factor)));
  // Twice the dividend and the divisor stand together on the way.
  exact(0, decimal(0, 0n, 2n * (magnitude(dividend.range) + magnitude(divisor.range))));
  const count = counted(dividend, divisor.logic, mode);
  return exact(times(count, literal(size.min)), roundedRange(value.range, size));
}

/** Whether every number of a range is a multiple of the step as it is. */
function isMultiple(range: Decimal, step: Decimal): boolean {
  return range.scale <= step.scale && power(step.scale - range.scale) % step.min === 0n;
}

/** How many steps; below zero a mode is the one that mirrors it, as `%` is for numbers above. */
function counted({ logic, range }: DecimalValue, divisor: JsonLogicRule, mode: RoundingMode) {
  const above = above0[mode];
  const below = above0[mirrored[mode]];
  if (range.min >= 0n) return above(logic, divisor);
  if (range.max <= 0n) return minus(0, below(minus(0, logic), divisor));
  if (above === below) {
    const count = above(sizeOf(logic), divisor);
    return choose(compared('<', logic, 0), minus(0, count), count);
  }
  const turned = minus(0, below(minus(0, logic), divisor));
  return choose(compared('<', logic, 0), turned, above(logic, divisor));
}

const mirrored = {
  halfUp: 'halfUp',
  halfEven: 'halfEven',
  up: 'up',
  down: 'down',
  ceiling: 'floor',
  floor: 'ceiling',
} as const satisfies Record<RoundingMode, RoundingMode>;

type Count = (dividend: JsonLogicRule, divisor: JsonLogicRule) => JsonLogicRule;

const next: Count = (n, d) => whole(plus(n, minus(d, 1)), d);

const nearest: Count = (n, d) =>
  typeof d === 'number' && d % 2 === 0
    ? whole(plus(n, d / 2), d)
    : whole(plus(times(n, 2), d), times(d, 2));

/** Of a number that is not below zero. */
const above0: { readonly [M in RoundingMode]: Count } = {
  halfUp: nearest,
  halfEven: (n, d) => {
    const count = nearest(n, d);
    const isTie = compared('==', times(rest(n, d), 2), d);
    const isOdd = compared('==', rest(count, 2), 1);
    return minus(count, choose(and(isTie, isOdd), 1, 0));
  },
  up: next,
  down: whole,
  ceiling: next,
  floor: whole,
};
