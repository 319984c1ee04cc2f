import type { CoreExpression } from '@tiaoli/ir';
import type { Negate } from '@tiaoli/syntax';
import { foldNumber } from '../../3-units/fold-number.js';
import { expressionText } from '../../shared/expression-text.js';
import type { Common } from '../common.js';
import type { Lowering } from '../lowering.js';

/** A minus before a literal is part of the number. */
export function lowerNegate(
  node: Negate,
  common: Common,
  { lower, tables, scope }: Lowering,
): CoreExpression {
  const number = node.operand.kind === 'number' ? foldNumber(node, tables.factors) : undefined;
  if (number === undefined) return { kind: 'negate', ...common, operand: lower(node.operand) };
  const text = expressionText(node, scope.language);
  return {
    kind: 'constant',
    ...common,
    value: { kind: 'number', value: number.toFraction() },
    text,
  };
}
