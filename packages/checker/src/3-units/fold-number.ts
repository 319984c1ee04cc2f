import type { Expression, NumberLiteral } from '@tiaoli/syntax';
import type Fraction from 'fraction.js';
import { literalNumber } from './literal-number.js';

/**
 * The number in base units of an expression made of literals alone; undefined for any other, and
 * where it divides by zero. `factors` holds what each literal's unit multiplies it by.
 */
export function foldNumber(
  node: Expression,
  factors: ReadonlyMap<NumberLiteral, Fraction>,
): Fraction | undefined {
  if (node.kind === 'number') {
    const number = literalNumber(node);
    const factor = factors.get(node);
    return factor === undefined ? number : number.mul(factor);
  }
  if (node.kind === 'negate') return foldNumber(node.operand, factors)?.neg();
  if (node.kind !== 'arithmetic') return undefined;
  const left = foldNumber(node.left, factors);
  const right = foldNumber(node.right, factors);
  if (left === undefined || right === undefined) return undefined;
  switch (node.operator) {
    case '+':
      return left.add(right);
    case '-':
      return left.sub(right);
    case '×':
      return left.mul(right);
    case '÷':
      return right.equals(0) ? undefined : left.div(right);
  }
}
