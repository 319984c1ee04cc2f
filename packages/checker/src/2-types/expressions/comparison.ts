import { joinSpans } from '@tiaoli/diagnostics';
import type { Comparison } from '@tiaoli/syntax';
import { booleanType, type SemanticType } from '../../shared/semantic-type.js';
import type { Checking, Expected } from '../checking.js';
import { inferGroup } from '../infer-group.js';
import { mergeTypes } from '../merge.js';
import { requireOrder, requireSingle } from '../order.js';
import { reportPeriods } from './days-against-months.js';

export function inferComparison(node: Comparison, _: Expected, checking: Checking): SemanticType {
  const operands = inferGroup(node.operands, {}, checking);
  const { operators } = node;
  for (const [index, operator] of operators.entries()) {
    const left = operands[index];
    const right = operands[index + 1];
    if (left === undefined || right === undefined) continue;
    if (operators.length === 1 && reportPeriods(left, operator, right, checking)) continue;
    const type = mergeTypes(left, right, checking);
    if (type.kind === 'error') continue;
    const span = joinSpans(left.node.span, right.node.span);
    if (operator === '=' || operator === '≠') requireSingle(span, type, checking);
    else requireOrder(span, type, checking);
  }
  return booleanType;
}
