import { joinSpans } from '@tiaoli/diagnostics';
import type { Comparison } from '@tiaoli/syntax';
import { booleanType, type SemanticType } from '../../shared/semantic-type.js';
import type { Checking, Expected } from '../checking.js';
import { inferGroup } from '../infer-group.js';
import { mergeTypes } from '../merge.js';
import { requireOrder, requireSingle } from '../order.js';

export function inferComparison(node: Comparison, _: Expected, checking: Checking): SemanticType {
  const operands = inferGroup(node.operands, {}, checking);
  for (const [index, operator] of node.operators.entries()) {
    const left = operands[index];
    const right = operands[index + 1];
    if (left === undefined || right === undefined) continue;
    const type = mergeTypes(left, right, checking);
    if (type.kind === 'error') continue;
    const span = joinSpans(left.node.span, right.node.span);
    if (operator === '=' || operator === '≠') requireSingle(span, type, checking);
    else requireOrder(span, type, checking);
  }
  return booleanType;
}
