import type { ConstantValue } from '@tiaoli/ir';
import Fraction from 'fraction.js';

/** Which of two numbers or dates comes first; 0 for values that have no order. */
export function compareConstants(left: ConstantValue, right: ConstantValue): number {
  if (left.kind === 'number' && right.kind === 'number') {
    return new Fraction(left.value).compare(right.value);
  }
  if (left.kind !== 'date' || right.kind !== 'date') return 0;
  return left.value < right.value ? -1 : Number(left.value > right.value);
}
