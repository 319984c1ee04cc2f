import type { Conditional, Fallback } from '@tiaoli/syntax';
import type { SemanticType } from '../../shared/semantic-type.js';
import type { Checking, Expected } from '../checking.js';
import { inferGroup } from '../infer-group.js';
import { mergeAll } from '../merge.js';
import { requireBoolean } from '../require.js';

export function inferConditional(
  node: Conditional,
  expected: Expected,
  checking: Checking,
): SemanticType {
  requireBoolean(node.condition, checking);
  return mergeAll(inferGroup([node.whenTrue, node.whenFalse], expected, checking), checking);
}

export function inferFallback(
  node: Fallback,
  expected: Expected,
  checking: Checking,
): SemanticType {
  return mergeAll(inferGroup([node.value, node.fallback], expected, checking), checking);
}
