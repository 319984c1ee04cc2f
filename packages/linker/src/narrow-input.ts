import type { Input } from '@tiaoli/ir';
import Fraction from 'fraction.js';

/** An input with the range and the decimal places that both allow; the rest is the first one's. */
export function narrowInput(input: Input, other: Input): Input {
  const min = tighter(input, other, 'min');
  const max = tighter(input, other, 'max');
  const decimals = fewer(input.decimals, other.decimals);
  return {
    ...input,
    integer: input.integer || other.integer,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(decimals === undefined ? {} : { decimals }),
  };
}

function tighter(input: Input, other: Input, bound: 'min' | 'max'): string | undefined {
  const one = input[bound];
  const two = other[bound];
  if (one === undefined || two === undefined) return one ?? two;
  const isAbove = input.type.kind === 'date' ? one > two : new Fraction(one).compare(two) > 0;
  return isAbove === (bound === 'min') ? one : two;
}

function fewer(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.min(one, other);
}
