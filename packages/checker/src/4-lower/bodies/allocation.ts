import type { Allocate, ValueType } from '@tiaoli/ir';
import type { AllocationBody } from '@tiaoli/syntax';
import { foldNumber } from '../../3-units/fold-number.js';
import { expressionText } from '../../shared/expression-text.js';
import type { Lowering } from '../lowering.js';

export function lowerAllocation(
  { amount, list, weight, step, remainder, span }: AllocationBody,
  type: ValueType,
  { idOf, lower, tables, scope }: Lowering,
): Allocate {
  const size = foldNumber(step, tables.factors);
  if (size === undefined || remainder === undefined) throw new Error('an unsound rule was lowered');
  return {
    kind: 'allocate',
    id: idOf(span),
    type,
    amount: lower(amount),
    list: lower(list),
    weight: lower(weight),
    step: size.toFraction(),
    text: expressionText(step, scope.language),
    remainder,
  };
}
