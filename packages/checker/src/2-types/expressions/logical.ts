import type { Logical, Not } from '@tiaoli/syntax';
import { booleanType, type SemanticType } from '../../shared/semantic-type.js';
import type { Checking, Expected } from '../checking.js';
import { requireBoolean } from '../require.js';

export function inferLogical(node: Logical, _: Expected, checking: Checking): SemanticType {
  for (const operand of node.operands) requireBoolean(operand, checking);
  return booleanType;
}

export function inferNot(node: Not, _: Expected, checking: Checking): SemanticType {
  requireBoolean(node.operand, checking);
  return booleanType;
}
