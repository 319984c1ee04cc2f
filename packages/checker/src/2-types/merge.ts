import { type Fix, joinSpans } from '@tiaoli/diagnostics';
import type { Expression } from '@tiaoli/syntax';
import { sameDimension } from '../3-units/dimension.js';
import { isBare } from '../3-units/literal-number.js';
import { insertFix } from '../shared/fixes.js';
import {
  errorType,
  type NumberType,
  numberType,
  type SemanticType,
} from '../shared/semantic-type.js';
import { typeWords, unitWords } from '../shared/type-words.js';
import type { Checking } from './checking.js';
import { reportType } from './require.js';

/** An expression with its type. */
export interface Typed {
  readonly node: Expression;
  readonly type: SemanticType;
}

/** The one type of several expressions that must agree; the first that does not is reported. */
export function mergeAll(all: readonly Typed[], checking: Checking): SemanticType {
  let merged: Typed | undefined;
  for (const each of all) {
    if (merged === undefined) merged = each;
    else {
      const type = mergeTypes(merged, each, checking);
      if (type.kind === 'error') return errorType;
      merged = { node: each.type.kind === 'error' ? merged.node : each.node, type };
    }
  }
  // Nothing to agree on: what should stand here could not be read.
  if (merged === undefined) checking.spoil();
  return merged?.type ?? errorType;
}

/** The common type of two expressions, or an error that is reported. */
export function mergeTypes(left: Typed, right: Typed, checking: Checking): SemanticType {
  const { type: first } = left;
  const { type: second } = right;
  if (first.kind === 'error') return second;
  if (second.kind === 'error') return first;
  if (first.kind === 'number' && second.kind === 'number') {
    return mergeNumbers(left, first, right, second, checking);
  }
  if (sameType(first, second)) return first;
  reportType(right.node.span, typeWords(first), second, checking);
  return errorType;
}

function sameType(first: SemanticType, second: SemanticType): boolean {
  if (first.kind !== second.kind) return false;
  if (first.kind === 'enumeration' && second.kind === 'enumeration') {
    return first.enumeration === second.enumeration;
  }
  // Lists and composite results are never compared or chosen between in this version.
  return first.kind === 'boolean' || first.kind === 'date' || first.kind === 'text';
}

function mergeNumbers(
  left: Typed,
  first: NumberType,
  right: Typed,
  second: NumberType,
  checking: Checking,
): SemanticType {
  if (first.dimension === 'any') return second;
  if (second.dimension === 'any') return first;
  if (sameDimension(first.dimension, second.dimension)) {
    return first.shown?.text === second.shown?.text ? first : numberType(first.dimension);
  }
  reportUnits(left, right, checking, joinSpans(left.node.span, right.node.span));
  return errorType;
}

/** Reports two numbers whose units do not agree; a literal without a unit gets the other's as a fix. */
export function reportUnits(
  left: Typed,
  right: Typed,
  checking: Checking,
  span = right.node.span,
): void {
  const fix = missingUnit(left, right) ?? missingUnit(right, left);
  const parameters = { left: unitOf(left), right: unitOf(right) };
  checking.report('unit-mismatch', span, parameters, { fix });
}

function unitOf({ type }: Typed): ReturnType<typeof unitWords> {
  return unitWords(type.kind === 'number' ? type.dimension : 'any');
}

function missingUnit(bare: Typed, other: Typed): Fix | undefined {
  const literal = bare.node.kind === 'negate' ? bare.node.operand : bare.node;
  if (literal.kind !== 'number' || !isBare(literal) || other.type.kind !== 'number') {
    return undefined;
  }
  const { dimension, shown } = other.type;
  const text = shown?.text ?? (dimension === 'any' ? '' : dimension.text);
  return text === '' ? undefined : insertFix(literal.span.end, text);
}
