import type { Cap, CoreExpression, Floor } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import { boundValues, type Declarations } from './compared.js';
import { mostOf } from './most.js';
import { isNeverNegative } from './sign.js';

/** Whether a value can be beyond its cap or below its floor, as far as declarations tell. */
export function canPass(
  node: Cap | Floor,
  declared: Declarations,
  subject?: CoreExpression,
): boolean {
  const value = node.value.kind === 'subject' ? together(subject) : node.value;
  if (value === undefined) return true;
  if (node.kind === 'cap') return canExceed(mostOf(value, declared), node.limit, declared);
  const limits = boundValues(node.limit, declared) ?? [];
  const isBelow = limits.length > 0 && limits.every(({ s, n }) => s < 0n || n === 0n);
  return !(isBelow && isNeverNegative(value, declared));
}

/** Whether something that is never more than `most` can be more than a limit. */
export function canExceed(
  most: Fraction | undefined,
  limit: CoreExpression,
  declared: Declarations,
): boolean {
  const limits = boundValues(limit, declared) ?? [];
  return most === undefined || limits.length === 0 || limits.some((each) => most.gt(each));
}

/** The points together, which the total of a score is about. */
function together(subject: CoreExpression | undefined): CoreExpression | undefined {
  if (subject?.kind !== 'score') return subject;
  const { total: _, ...points } = subject;
  return points;
}
