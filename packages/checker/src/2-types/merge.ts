import { joinSpans } from '@tiaoli/diagnostics';
import { sameDimension } from '../3-units/dimension.js';
import {
  errorType,
  type NumberType,
  numberType,
  type SemanticType,
} from '../shared/semantic-type.js';
import { typeWords } from '../shared/type-words.js';
import type { Checking } from './checking.js';
import { reportOddUnits } from './group-units.js';
import { reportUnits, type Typed } from './report-units.js';
import { reportType } from './require.js';

/** The one type of several expressions that must agree; the first that does not is reported. */
export function mergeAll(all: readonly Typed[], checking: Checking): SemanticType {
  if (reportOddUnits(all, checking)) return errorType;
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
  if (first.kind === 'list' && second.kind === 'list') return sameElements(first.of, second.of);
  // Composite results are never compared or chosen between in this version.
  return first.kind === 'boolean' || first.kind === 'date' || first.kind === 'text';
}

function sameElements(first: SemanticType, second: SemanticType): boolean {
  return first.kind === 'element' && second.kind === 'element' && first.entity === second.entity;
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
