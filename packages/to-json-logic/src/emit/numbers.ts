import type { RationalText } from '@tiaoli/ir';
import {
  asQuotient,
  type Decimal,
  decimal,
  divided,
  hull,
  largestSafe,
  magnitude,
  negated,
  power,
  product,
  rangeOf,
  sum,
} from '@tiaoli/ranges';
import type { JsonLogicRule } from '../logic/logic.js';
import { choose } from '../logic/truths.js';
import { compared, greater, minus, plus, quotientOf, rest, times } from '../logic/whole-numbers.js';
import { refuse } from '../refusal.js';
import type { Guard } from './guard.js';
import type { DecimalValue, NumberValue, QuotientValue } from './value.js';

export const zero: DecimalValue = { kind: 'decimal', logic: 0, range: decimal(0, 0n, 0n) };

/** A constant of the core. */
export function constantNumber(text: RationalText): NumberValue {
  const range = rangeOf(text);
  if (range.kind === 'decimal') return exact(0, range);
  const { numerator, denominator } = range;
  return quotient(exact(0, numerator), exact(0, denominator));
}

export function literal(value: bigint): number {
  return magnitude(decimal(0, value, value)) <= largestSafe ? Number(value) : refuse('tooLarge');
}

/** A number that doubles hold, whatever the facts are; one that cannot vary is a constant. */
export function exact(logic: JsonLogicRule, range: Decimal): DecimalValue {
  if (magnitude(range) > largestSafe) return refuse('tooLarge');
  return { kind: 'decimal', logic: range.min === range.max ? Number(range.min) : logic, range };
}

export function atScale(value: DecimalValue, scale: number): DecimalValue {
  const { range, logic } = value;
  if (range.scale >= scale) return value;
  const factor = power(scale - range.scale);
  return exact(
    times(logic, literal(factor)),
    decimal(scale, range.min * factor, range.max * factor),
  );
}

export function aligned(
  left: DecimalValue,
  right: DecimalValue,
): readonly [DecimalValue, DecimalValue] {
  const scale = Math.max(left.range.scale, right.range.scale);
  return [atScale(left, scale), atScale(right, scale)];
}

export function addDecimals(left: DecimalValue, right: DecimalValue): DecimalValue {
  const [a, b] = aligned(left, right);
  return exact(plus(a.logic, b.logic), sum(a.range, b.range));
}

export function subtractDecimals(left: DecimalValue, right: DecimalValue): DecimalValue {
  const [a, b] = aligned(left, right);
  return exact(minus(a.logic, b.logic), sum(a.range, negated(b.range)));
}

export function multiplyDecimals(left: DecimalValue, right: DecimalValue): DecimalValue {
  return exact(times(left.logic, right.logic), product(left.range, right.range));
}

/** As a decimal over a whole number. */
export function parts(value: NumberValue): {
  readonly numerator: DecimalValue;
  readonly denominator: DecimalValue;
} {
  if (value.kind === 'decimal') {
    const one = asQuotient(value.range).denominator;
    return { numerator: value, denominator: { kind: 'decimal', logic: 1, range: one } };
  }
  const { range } = value;
  return {
    numerator: { kind: 'decimal', logic: value.numerator, range: range.numerator },
    denominator: { kind: 'decimal', logic: value.denominator, range: range.denominator },
  };
}

export function quotient(numerator: DecimalValue, denominator: DecimalValue): QuotientValue {
  return {
    kind: 'quotient',
    numerator: numerator.logic,
    denominator: denominator.logic,
    range: { kind: 'quotient', numerator: numerator.range, denominator: denominator.range },
  };
}

export function add(left: NumberValue, right: NumberValue): NumberValue {
  if (left.kind === 'decimal' && right.kind === 'decimal') return addDecimals(left, right);
  const [a, b, denominator] = overCommon(left, right);
  return quotient(addDecimals(a, b), denominator);
}

export function subtract(left: NumberValue, right: NumberValue): NumberValue {
  if (left.kind === 'decimal' && right.kind === 'decimal') return subtractDecimals(left, right);
  const [a, b, denominator] = overCommon(left, right);
  return quotient(subtractDecimals(a, b), denominator);
}

/** Two numbers over the same whole number. */
export function overCommon(
  left: NumberValue,
  right: NumberValue,
): readonly [DecimalValue, DecimalValue, DecimalValue] {
  const [a, b] = [parts(left), parts(right)];
  return [
    multiplyDecimals(a.numerator, b.denominator),
    multiplyDecimals(b.numerator, a.denominator),
    multiplyDecimals(a.denominator, b.denominator),
  ];
}

export function multiply(left: NumberValue, right: NumberValue): NumberValue {
  if (left.kind === 'decimal' && right.kind === 'decimal') return multiplyDecimals(left, right);
  const [a, b] = [parts(left), parts(right)];
  return quotient(
    multiplyDecimals(a.numerator, b.numerator),
    multiplyDecimals(a.denominator, b.denominator),
  );
}

/** A divisor of zero has no value. */
export function divide(left: NumberValue, right: NumberValue, guard: Guard): NumberValue {
  const inverse = right.kind === 'decimal' ? inverseOf(right.range) : undefined;
  if (inverse !== undefined) return multiply(left, exact(0, inverse));
  const [a, b] = [parts(left), parts(right)];
  const above = multiplyDecimals(a.numerator, b.denominator);
  const below = multiplyDecimals(b.numerator, a.denominator);
  return overWhole(above, below, guard);
}

/** One over a constant, where that has a last place. */
function inverseOf(range: Decimal): Decimal | undefined {
  if (range.min !== range.max || range.min === 0n) return undefined;
  const inverse = divided(decimal(0, 1n, 1n), range);
  return inverse.kind === 'decimal' ? inverse : undefined;
}

function overWhole(above: DecimalValue, below: DecimalValue, guard: Guard): QuotientValue {
  const wide = below.range.scale > above.range.scale ? atScale(above, below.range.scale) : above;
  const scale = wide.range.scale - below.range.scale;
  const { min, max } = below.range;
  if (min <= 0n && max >= 0n) {
    guard.require({ why: 'defined', holds: compared('!=', below.logic, 0) });
  }
  const top = (range: Decimal): Decimal => decimal(scale, range.min, range.max);
  if (min >= 0n) {
    return quotient(
      { kind: 'decimal', logic: wide.logic, range: top(wide.range) },
      { kind: 'decimal', logic: below.logic, range: decimal(0, min > 0n ? min : 1n, max) },
    );
  }
  const isNegative = compared('<', below.logic, 0);
  const opposed = choose(isNegative, minus(0, wide.logic), wide.logic);
  return quotient(
    { kind: 'decimal', logic: opposed, range: top(hull(wide.range, negated(wide.range))) },
    {
      kind: 'decimal',
      logic: sizeOf(below.logic),
      range: decimal(0, 1n, magnitude(below.range)),
    },
  );
}

/** A number that has to be whole, or has no value. */
export function wholeIn(value: NumberValue, guard: Guard): DecimalValue {
  if (value.kind === 'quotient') return refuse('noLastPlace');
  const { logic, range } = value;
  const { scale, min, max } = range;
  if (scale === 0) return value;
  const size = literal(power(scale));
  const isWhole = compared('==', rest(min < 0n ? sizeOf(logic) : logic, size), 0);
  guard.require({ why: 'defined', holds: isWhole });
  const whole = decimal(0, min / power(scale), max / power(scale));
  return exact(quotientOf(logic, size), whole);
}

/** Without its sign. */
export function sizeOf(logic: JsonLogicRule): JsonLogicRule {
  return greater(logic, minus(0, logic));
}

export function opposite(value: NumberValue): NumberValue {
  const { numerator, denominator } = parts(value);
  const turned = exact(minus(0, numerator.logic), negated(numerator.range));
  return value.kind === 'decimal' ? turned : quotient(turned, denominator);
}

export function absolute(value: NumberValue): NumberValue {
  const { numerator, denominator } = parts(value);
  if (numerator.range.min >= 0n) return value;
  const { scale } = numerator.range;
  const size = exact(sizeOf(numerator.logic), decimal(scale, 0n, magnitude(numerator.range)));
  return value.kind === 'decimal' ? size : quotient(size, denominator);
}
