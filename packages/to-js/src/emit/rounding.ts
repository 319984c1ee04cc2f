import type { RationalText, RoundingMode } from '@tiaoli/ir';
import {
  type Decimal,
  decimal,
  largestSafe,
  magnitude,
  power,
  rangeOf,
  roundedRange,
} from '@tiaoli/ranges';
import { binary, type Code, call, number } from '../program/code.js';
import type { Block } from './block.js';
import { atScale, exact, multiplyDecimals, parts, whole } from './numbers.js';
import { beyond, type DecimalValue, type NumberValue } from './value.js';

/** A number rounded to a multiple of a step. */
export function round(
  value: NumberValue,
  mode: RoundingMode,
  step: RationalText,
  block: Block,
): DecimalValue {
  const size = rangeOf(step);
  if (size.kind !== 'decimal') return beyond('a step without a last place');
  const { numerator, denominator } = parts(value);
  const places = size.scale - numerator.range.scale;
  if (value.kind === 'decimal' && isMultiple(numerator.range, size)) {
    return atScale(numerator, size.scale, block);
  }
  const dividend = places > 0 ? atScale(numerator, size.scale, block) : numerator;
  const factor = size.min * (places < 0 ? power(-places) : 1n);
  const divisor = multiplyDecimals(
    { ...denominator },
    { kind: 'decimal', code: whole(factor), range: decimal(0, factor, factor) },
    block,
  );
  const count = rounded(dividend, divisor, mode, block);
  const range = roundedRange(value.range, size);
  return exact(binary('*', count, whole(size.min)), range, block);
}

/** Whether every number of a range is a multiple of the step as it is. */
function isMultiple(range: Decimal, step: Decimal): boolean {
  return range.scale <= step.scale && power(step.scale - range.scale) % step.min === 0n;
}

function rounded(
  dividend: DecimalValue,
  divisor: DecimalValue,
  mode: RoundingMode,
  block: Block,
): Code {
  // The modes go by twice the dividend.
  const twice = 2n * (magnitude(dividend.range) + magnitude(divisor.range));
  if (twice > largestSafe) {
    const [n, d] = [block.keep(dividend.code), block.keep(divisor.code)];
    block.giveUpUnless(call('isSafe', binary('*', number(2), binary('+', call('abs', n), d))));
    return roundedBy(n, d, dividend.range, mode);
  }
  return roundedBy(dividend.code, divisor.code, dividend.range, mode);
}

function roundedBy(n: Code, d: Code, { min }: Decimal, mode: RoundingMode): Code {
  if (mode === 'floor' || (mode === 'down' && min >= 0n)) return floor(binary('/', n, d));
  if (mode === 'halfUp' && min >= 0n && d.code === 'number' && d.value % 2 === 0) {
    return floor(binary('/', binary('+', n, number(d.value / 2)), d));
  }
  if (mode === 'ceiling' || (mode === 'up' && min >= 0n)) return call('ceiling', n, d);
  return call(mode, n, d);
}

function floor(code: Code): Code {
  return call('floor', code);
}
