import type { CoreExpression } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import type { Declarations } from './compared.js';
import { gridOf } from './grid.js';
import { isNeverNegative } from './sign.js';

/** The least value above zero of what is never below it, as far as that can be seen. */
export function leastPositive(node: CoreExpression, declared: Declarations): Fraction | undefined {
  if (!isNeverNegative(node, declared)) return undefined;
  if (node.kind === 'rule') {
    const body = declared.core.rules.find(({ name }) => name === node.name)?.body;
    return body && leastPositive(body, declared);
  }
  if (node.kind !== 'arithmetic' || node.operator !== 'add') return gridOf(node, declared);
  const left = leastPositive(node.left, declared);
  const right = leastPositive(node.right, declared);
  // What is always zero adds nothing.
  if (left?.n === 0n || right?.n === 0n) return left?.n === 0n ? right : left;
  if (left === undefined || right === undefined) return undefined;
  return left.lt(right) ? left : right;
}
