import {
  aligned,
  atScale,
  type Decimal,
  decimal,
  greatest,
  hull,
  magnitude,
  negated,
  power,
  product,
  sum,
} from './decimal.js';

/**
 * What is known of a number that may have no last decimal place: a decimal over a whole number
 * above zero.
 */
export interface Quotient {
  readonly kind: 'quotient';
  readonly numerator: Decimal;
  /** Of scale 0; at least 1 where the division succeeds. */
  readonly denominator: Decimal;
}

export type NumberRange = Decimal | Quotient;

const one = decimal(0, 1n, 1n);

export function asQuotient(of: NumberRange): Quotient {
  return of.kind === 'quotient' ? of : { kind: 'quotient', numerator: of, denominator: one };
}

/** A division; its divisor is never zero where it comes to a number. */
export function divided(left: NumberRange, right: NumberRange): NumberRange {
  const exact = byConstant(left, right);
  if (exact !== undefined) return exact;
  const a = asQuotient(left);
  const b = asQuotient(right);
  return overWhole(product(a.numerator, b.denominator), product(b.numerator, a.denominator));
}

/** `left / right` of decimals, with a whole number above zero below the line. */
function overWhole(left: Decimal, right: Decimal): Quotient {
  const numerator = right.scale > left.scale ? atScale(left, right.scale) : left;
  const either = right.min < 0n ? hull(numerator, negated(numerator)) : numerator;
  const scale = numerator.scale - right.scale;
  return {
    kind: 'quotient',
    numerator: decimal(scale, either.min, either.max),
    denominator: decimal(0, 1n, greatest(1n, magnitude(right))),
  };
}

/** A division by a constant whose reciprocal has a last place. */
function byConstant(left: NumberRange, right: NumberRange): NumberRange | undefined {
  if (right.kind !== 'decimal' || right.min !== right.max || right.min === 0n) return undefined;
  const factor = reciprocal(right);
  if (factor === undefined) return undefined;
  return left.kind === 'decimal'
    ? product(left, factor)
    : { ...left, numerator: product(left.numerator, factor) };
}

/** One over a constant, where that has a last decimal place. */
export function reciprocal({ scale, min }: Decimal): Decimal | undefined {
  // Of m / 10^s it is 10^s / m: each factor 2 or 5 of m wants one more place.
  for (let places = 0; places <= 18; places++) {
    if (power(scale + places) % min === 0n) {
      const value = power(scale + places) / min;
      return decimal(places, value, value);
    }
  }
  return undefined;
}

/** Two quotients over the same whole number. */
export function overCommon(left: Quotient, right: Quotient): readonly [Decimal, Decimal, Decimal] {
  return [
    product(left.numerator, right.denominator),
    product(right.numerator, left.denominator),
    product(left.denominator, right.denominator),
  ];
}

export function addedQuotients(left: Quotient, right: Quotient): Quotient {
  const [a, b, denominator] = overCommon(left, right);
  return { kind: 'quotient', numerator: sum(a, b), denominator };
}

export function multipliedQuotients(left: Quotient, right: Quotient): Quotient {
  return {
    kind: 'quotient',
    numerator: product(left.numerator, right.numerator),
    denominator: product(left.denominator, right.denominator),
  };
}

/** Every number that either may be. */
export function anyOf(left: NumberRange, right: NumberRange): NumberRange {
  if (left.kind === 'decimal' && right.kind === 'decimal') return hull(left, right);
  const a = asQuotient(left);
  const b = asQuotient(right);
  const [numerator, other] = aligned(a.numerator, b.numerator);
  return {
    kind: 'quotient',
    numerator: hull(numerator, other),
    denominator: hull(a.denominator, b.denominator),
  };
}
