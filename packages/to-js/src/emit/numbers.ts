import type { RationalText } from '@tiaoli/ir';
import {
  asQuotient,
  type Decimal,
  decimal,
  divided,
  greatest,
  hull,
  largestSafe,
  least,
  magnitude,
  negated,
  power,
  product,
  rangeOf,
  sum,
} from '@tiaoli/ranges';
import { binary, type Code, call, choose, number } from '../program/code.js';
import type { Block } from './block.js';
import { beyond, type DecimalValue, type NumberValue, type QuotientValue } from './value.js';

/** A constant of the core. */
export function constantNumber(text: RationalText): NumberValue {
  const range = rangeOf(text);
  if (range.kind === 'decimal') return { kind: 'decimal', code: whole(range.min), range };
  const { numerator, denominator } = range;
  return {
    kind: 'quotient',
    numerator: whole(numerator.min),
    denominator: whole(denominator.min),
    range,
  };
}

export function whole(value: bigint): Code {
  return Number.isSafeInteger(Number(value)) ? number(Number(value)) : beyond('a large constant');
}

/** A decimal whose whole number is checked where it may be too large for a double. */
export function exact(code: Code, range: Decimal, block: Block): DecimalValue {
  if (magnitude(range) <= largestSafe) return { kind: 'decimal', code, range };
  const clipped = decimal(
    range.scale,
    greatest(range.min, -largestSafe),
    least(range.max, largestSafe),
  );
  return { kind: 'decimal', code: block.checked(code), range: clipped };
}

export function atScale(value: DecimalValue, scale: number, block: Block): DecimalValue {
  const { range, code } = value;
  if (range.scale >= scale) return value;
  const factor = power(scale - range.scale);
  const wider = decimal(scale, range.min * factor, range.max * factor);
  return exact(binary('*', code, whole(factor)), wider, block);
}

export function alignedTo(
  left: DecimalValue,
  right: DecimalValue,
  block: Block,
): readonly [DecimalValue, DecimalValue] {
  const scale = Math.max(left.range.scale, right.range.scale);
  return [atScale(left, scale, block), atScale(right, scale, block)];
}

function addDecimals(left: DecimalValue, right: DecimalValue, block: Block): DecimalValue {
  const [a, b] = alignedTo(left, right, block);
  return exact(binary('+', a.code, b.code), sum(a.range, b.range), block);
}

function subtractDecimals(left: DecimalValue, right: DecimalValue, block: Block): DecimalValue {
  const [a, b] = alignedTo(left, right, block);
  return exact(binary('-', a.code, b.code), sum(a.range, negated(b.range)), block);
}

export function multiplyDecimals(
  left: DecimalValue,
  right: DecimalValue,
  block: Block,
): DecimalValue {
  return exact(binary('*', left.code, right.code), product(left.range, right.range), block);
}

/** As a decimal over a whole number. */
export function parts(value: NumberValue): {
  readonly numerator: DecimalValue;
  readonly denominator: DecimalValue;
} {
  if (value.kind === 'decimal') {
    const one = asQuotient(value.range).denominator;
    return { numerator: value, denominator: { kind: 'decimal', code: number(1), range: one } };
  }
  const { range } = value;
  return {
    numerator: { kind: 'decimal', code: value.numerator, range: range.numerator },
    denominator: { kind: 'decimal', code: value.denominator, range: range.denominator },
  };
}

export function quotient(numerator: DecimalValue, denominator: DecimalValue): QuotientValue {
  return {
    kind: 'quotient',
    numerator: numerator.code,
    denominator: denominator.code,
    range: { kind: 'quotient', numerator: numerator.range, denominator: denominator.range },
  };
}

export function add(left: NumberValue, right: NumberValue, block: Block): NumberValue {
  if (left.kind === 'decimal' && right.kind === 'decimal') return addDecimals(left, right, block);
  const [a, b, denominator] = overCommon(left, right, block);
  return quotient(addDecimals(a, b, block), denominator);
}

export function subtract(left: NumberValue, right: NumberValue, block: Block): NumberValue {
  if (left.kind === 'decimal' && right.kind === 'decimal') {
    return subtractDecimals(left, right, block);
  }
  const [a, b, denominator] = overCommon(left, right, block);
  return quotient(subtractDecimals(a, b, block), denominator);
}

/** Two numbers over the same whole number. */
export function overCommon(
  left: NumberValue,
  right: NumberValue,
  block: Block,
): readonly [DecimalValue, DecimalValue, DecimalValue] {
  const [a, b] = [parts(left), parts(right)];
  return [
    multiplyDecimals(a.numerator, b.denominator, block),
    multiplyDecimals(b.numerator, a.denominator, block),
    multiplyDecimals(a.denominator, b.denominator, block),
  ];
}

export function multiply(left: NumberValue, right: NumberValue, block: Block): NumberValue {
  if (left.kind === 'decimal' && right.kind === 'decimal')
    return multiplyDecimals(left, right, block);
  const [a, b] = [parts(left), parts(right)];
  return quotient(
    multiplyDecimals(a.numerator, b.numerator, block),
    multiplyDecimals(a.denominator, b.denominator, block),
  );
}

/** A divisor of zero is for the general path, which says what is wrong. */
export function divide(left: NumberValue, right: NumberValue, block: Block): NumberValue {
  const inverse = right.kind === 'decimal' ? inverseOf(right.range) : undefined;
  if (inverse !== undefined) {
    const factor: DecimalValue = { kind: 'decimal', code: whole(inverse.min), range: inverse };
    return multiply(left, factor, block);
  }
  const [a, b] = [parts(left), parts(right)];
  const above = multiplyDecimals(a.numerator, b.denominator, block);
  const below = multiplyDecimals(b.numerator, a.denominator, block);
  return overWhole(above, below, block);
}

/** One over a constant, where that has a last place. */
function inverseOf(range: Decimal): Decimal | undefined {
  const one = decimal(0, 1n, 1n);
  const inverse = divided(one, range);
  return inverse.kind === 'decimal' ? inverse : undefined;
}

function overWhole(above: DecimalValue, below: DecimalValue, block: Block): QuotientValue {
  const wide =
    below.range.scale > above.range.scale ? atScale(above, below.range.scale, block) : above;
  const scale = wide.range.scale - below.range.scale;
  const numerator = block.keep(wide.code);
  const divisor = block.keep(below.code);
  if (below.range.min > 0n) {
    return {
      kind: 'quotient',
      numerator,
      denominator: divisor,
      range: {
        kind: 'quotient',
        numerator: decimal(scale, wide.range.min, wide.range.max),
        denominator: decimal(0, below.range.min, below.range.max),
      },
    };
  }
  block.giveUpUnless(binary('!==', divisor, number(0)));
  if (below.range.min === 0n) {
    return {
      kind: 'quotient',
      numerator,
      denominator: divisor,
      range: {
        kind: 'quotient',
        numerator: decimal(scale, wide.range.min, wide.range.max),
        denominator: decimal(0, 1n, below.range.max),
      },
    };
  }
  const isNegative = binary('<', divisor, number(0));
  const either = hull(wide.range, negated(wide.range));
  return {
    kind: 'quotient',
    numerator: block.keep(choose(isNegative, minus(numerator), numerator)),
    denominator: block.keep(call('abs', divisor)),
    range: {
      kind: 'quotient',
      numerator: decimal(scale, either.min, either.max),
      denominator: decimal(0, 1n, magnitude(below.range)),
    },
  };
}

/** Never the zero below zero, which would leave as `-0`. */
export function minus(code: Code): Code {
  return binary('-', number(0), code);
}

export function opposite(value: NumberValue): NumberValue {
  if (value.kind === 'decimal') {
    return { kind: 'decimal', code: minus(value.code), range: negated(value.range) };
  }
  const { range } = value;
  const numerator = negated(range.numerator);
  return { ...value, numerator: minus(value.numerator), range: { ...range, numerator } };
}

export function absolute(value: NumberValue): NumberValue {
  const { numerator, denominator } = parts(value);
  if (numerator.range.min >= 0n) return value;
  const range = decimal(numerator.range.scale, 0n, magnitude(numerator.range));
  const size: DecimalValue = { kind: 'decimal', code: call('abs', numerator.code), range };
  return value.kind === 'decimal' ? size : quotient(size, denominator);
}
