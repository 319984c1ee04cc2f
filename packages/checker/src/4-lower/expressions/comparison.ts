import { joinSpans } from '@tiaoli/diagnostics';
import type { Compare, CoreExpression } from '@tiaoli/ir';
import type { Comparison } from '@tiaoli/syntax';
import { booleanValue, type Common } from '../common.js';
import type { Lowering } from '../lowering.js';

/** A chain is a conjunction; an operand between two comparisons is one node in both. */
export function lowerComparison(
  node: Comparison,
  common: Common,
  { lower, idOf }: Lowering,
): CoreExpression {
  const operands = node.operands.map(lower);
  const compares: Compare[] = [];
  for (const [index, operator] of node.operators.entries()) {
    const [left, right] = [operands[index], operands[index + 1]];
    const [leftNode, rightNode] = [node.operands[index], node.operands[index + 1]];
    if (!left || !right || !leftNode || !rightNode) continue;
    const id = idOf(joinSpans(leftNode.span, rightNode.span));
    compares.push({ kind: 'compare', id, type: booleanValue, operator, left, right });
  }
  const [only] = compares;
  if (only !== undefined && compares.length === 1) return only;
  return { kind: 'and', ...common, operands: compares };
}
