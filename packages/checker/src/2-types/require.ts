import type { Bilingual, Span } from '@tiaoli/diagnostics';
import type { Expression } from '@tiaoli/syntax';
import {
  booleanType,
  type NumberType,
  numberType,
  type SemanticType,
} from '../shared/semantic-type.js';
import { typeWords } from '../shared/type-words.js';
import type { Checking, Expected } from './checking.js';

/** Reports a value of a type that its place has no use for. */
export function reportType(
  span: Span,
  expected: Bilingual,
  actual: SemanticType,
  checking: Checking,
): void {
  checking.report('type-mismatch', span, { expected, actual: typeWords(actual) });
}

/** Infers a condition. */
export function requireBoolean(node: Expression, checking: Checking): void {
  const type = checking.infer(node, { type: booleanType });
  if (type.kind === 'boolean' || type.kind === 'error') return;
  reportType(node.span, typeWords(booleanType), type, checking);
}

/** Infers a number; undefined where it is none, which was then reported. */
export function requireNumber(
  node: Expression,
  checking: Checking,
  expected: Expected = {},
): NumberType | undefined {
  return asNumber(node, checking.infer(node, expected), checking);
}

/** A type as a number's; undefined where it is none, which is then reported. */
export function asNumber(
  node: Expression,
  type: SemanticType,
  checking: Checking,
): NumberType | undefined {
  if (type.kind === 'number') return type;
  if (type.kind !== 'error') {
    reportType(node.span, typeWords(numberType('any')), type, checking);
  }
  return undefined;
}
