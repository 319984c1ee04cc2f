import type { Arithmetic, Negate } from '@tiaoli/syntax';
import { combineDimensions, highestPower } from '../../3-units/dimension.js';
import {
  errorType,
  type NumberType,
  numberType,
  type SemanticType,
} from '../../shared/semantic-type.js';
import type { Checking, Expected } from '../checking.js';
import { mergeTypes } from '../merge.js';
import { asNumber, requireNumber } from '../require.js';
import { inferDateArithmetic } from './date-arithmetic.js';

export function inferArithmetic(node: Arithmetic, _: Expected, checking: Checking): SemanticType {
  const [first, second] = [checking.infer(node.left), checking.infer(node.right)];
  const isScaled = node.operator === '×' || node.operator === '÷';
  if (!isScaled && (first.kind === 'date' || second.kind === 'date')) {
    return inferDateArithmetic(node, first, second, checking);
  }
  const left = asNumber(node.left, first, checking);
  const right = asNumber(node.right, second, checking);
  if (left === undefined || right === undefined) return errorType;
  if (isScaled) return scaled(node, left, right, checking);
  return mergeTypes({ node: node.left, type: left }, { node: node.right, type: right }, checking);
}

function scaled(
  node: Arithmetic,
  left: NumberType,
  right: NumberType,
  checking: Checking,
): SemanticType {
  if (left.dimension === 'any' || right.dimension === 'any') return numberType('any');
  const sign = node.operator === '×' ? 1 : -1;
  const dimension = combineDimensions(left.dimension, right.dimension, sign);
  if (dimension !== undefined) {
    // Twice so many 万元 are still counted in 万元.
    const shown = right.dimension.text === '' ? left.shown : undefined;
    return numberType(dimension, shown);
  }
  checking.report('unit-power-too-high', node.span, { limit: String(highestPower) });
  return errorType;
}

export function inferNegate(node: Negate, expected: Expected, checking: Checking): SemanticType {
  return requireNumber(node.operand, checking, expected) ?? errorType;
}
