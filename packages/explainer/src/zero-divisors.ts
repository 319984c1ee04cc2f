import type { EvaluationError, Step } from '@tiaoli/evaluator';
import type { CoreExpression } from '@tiaoli/ir';

/** The divisor behind each error of a division by zero. */
export function zeroDivisors(
  steps: ReadonlyMap<CoreExpression, Step>,
): ReadonlyMap<EvaluationError, CoreExpression> {
  const found = new Map<EvaluationError, CoreExpression>();
  for (const { expression, outcome } of steps.values()) {
    if (outcome.status !== 'error' || outcome.error.diagnostic.code !== 'division-by-zero')
      continue;
    if (expression.kind !== 'arithmetic' || expression.operator !== 'divide') continue;
    const divisor = steps.get(expression.right)?.outcome;
    // An error of an operand passes through a division whose own divisor is fine.
    const isZero =
      divisor?.status === 'known' &&
      divisor.value.kind === 'number' &&
      divisor.value.value.equals(0);
    if (isZero) found.set(outcome.error, expression.right);
  }
  return found;
}
