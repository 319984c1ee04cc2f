import type { Handler } from '../context.js';
import {
  absolute,
  atScale,
  type Decimal,
  decimal,
  greater,
  greatest,
  lesser,
  magnitude,
  negated,
  power,
  product,
  sum,
} from '../decimal.js';
import {
  addedQuotients,
  anyOf,
  asQuotient,
  divided,
  multipliedQuotients,
  type NumberRange,
} from '../quotient.js';
import { rangeOf } from '../rational.js';
import { numberOf } from '../shape.js';

const operations = {
  add: (a: NumberRange, b: NumberRange) =>
    a.kind === 'decimal' && b.kind === 'decimal'
      ? sum(a, b)
      : addedQuotients(asQuotient(a), asQuotient(b)),
  subtract: (a: NumberRange, b: NumberRange): NumberRange => operations.add(a, opposite(b)),
  multiply: (a: NumberRange, b: NumberRange) =>
    a.kind === 'decimal' && b.kind === 'decimal'
      ? product(a, b)
      : multipliedQuotients(asQuotient(a), asQuotient(b)),
  divide: divided,
};

function opposite(of: NumberRange): NumberRange {
  return of.kind === 'decimal' ? negated(of) : { ...of, numerator: negated(of.numerator) };
}

export const arithmetic: Handler<'arithmetic'> = (node, { shapeOf }) => {
  const left = numberOf(shapeOf(node.left));
  const right = numberOf(shapeOf(node.right));
  return left && right && operations[node.operator](left, right);
};

export const negate: Handler<'negate'> = (node, { shapeOf }) => {
  const operand = numberOf(shapeOf(node.operand));
  return operand && opposite(operand);
};

export const call: Handler<'call'> = (node, { shapeOf }) => {
  const shapes = node.arguments.map((argument) => numberOf(shapeOf(argument)));
  const numbers = shapes.filter((shape) => shape !== undefined);
  if (numbers.length < shapes.length) return undefined;
  if (node.function === 'isOdd' || node.function === 'isEven') return undefined;
  if (node.function === 'abs') return numbers[0] && sizeOf(numbers[0]);
  return numbers.reduce(node.function === 'min' ? lesserOf : greaterOf);
};

function sizeOf(of: NumberRange): NumberRange {
  if (of.kind === 'quotient') return { ...of, numerator: sizeOfDecimal(of.numerator) };
  return sizeOfDecimal(of);
}

function sizeOfDecimal(of: Decimal): Decimal {
  const isOneSided = of.min >= 0n || of.max <= 0n;
  const least = isOneSided ? greatest(0n, of.min >= 0n ? of.min : -of.max) : 0n;
  return decimal(of.scale, least, magnitude(of));
}

/** Of quotients either may be the lesser one; which is found out at run time. */
export function lesserOf(left: NumberRange, right: NumberRange): NumberRange {
  return left.kind === 'decimal' && right.kind === 'decimal'
    ? lesser(left, right)
    : anyOf(left, right);
}

export function greaterOf(left: NumberRange, right: NumberRange): NumberRange {
  return left.kind === 'decimal' && right.kind === 'decimal'
    ? greater(left, right)
    : anyOf(left, right);
}

export const cap: Handler<'cap'> = (node, { shapeOf }) => {
  const value = numberOf(shapeOf(node.value));
  const limit = numberOf(shapeOf(node.limit));
  return value && limit && lesserOf(value, limit);
};

export const floor: Handler<'floor'> = (node, { shapeOf }) => {
  const value = numberOf(shapeOf(node.value));
  const limit = numberOf(shapeOf(node.limit));
  return value && limit && greaterOf(value, limit);
};

export const round: Handler<'round'> = (node, { shapeOf }) => {
  const value = numberOf(shapeOf(node.value));
  const step = rangeOf(node.step);
  return value && step.kind === 'decimal' ? roundedRange(value, step) : undefined;
};

/** What rounding to a positive step makes of a range. */
export function roundedRange(value: NumberRange, step: Decimal): Decimal {
  const whole = value.kind === 'decimal' ? value : wholeOf(value);
  const scale = Math.max(whole.scale, step.scale);
  const [bounds, size] = [atScale(whole, scale), atScale(step, scale).min];
  const places = power(scale - step.scale);
  const least = multipleBelow(bounds.min, size);
  const most = -multipleBelow(-bounds.max, size);
  return decimal(step.scale, least / places, most / places);
}

/** The widest decimal bounds of a quotient: its divisor is at least one. */
function wholeOf({
  numerator,
  denominator,
}: {
  numerator: Decimal;
  denominator: Decimal;
}): Decimal {
  const { scale, min, max } = numerator;
  const divisor = greatest(1n, denominator.min);
  const outward = (value: bigint): bigint =>
    value < 0n ? -((absolute(value) + divisor - 1n) / divisor) : (value + divisor - 1n) / divisor;
  return decimal(scale, min < 0n ? outward(min) : 0n, max > 0n ? outward(max) : 0n);
}

/** The greatest multiple of a step that is no greater; every mode gives it or the next one. */
function multipleBelow(value: bigint, step: bigint): bigint {
  const rest = value % step;
  return value - (rest < 0n ? rest + step : rest);
}
