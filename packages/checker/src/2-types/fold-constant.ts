import type { ConstantValue } from '@tiaoli/ir';
import { type Expression, walkExpression } from '@tiaoli/syntax';
import { foldNumber } from '../3-units/fold-number.js';
import type { SemanticType } from '../shared/semantic-type.js';
import type { Checking, Expected } from './checking.js';

export type ConstantOutcome =
  | { readonly kind: 'constant'; readonly type: SemanticType; readonly value: ConstantValue }
  /** The first part that depends on facts, on other names or on the date. */
  | { readonly kind: 'notConstant'; readonly node: Expression }
  /** Reported while its type was inferred. */
  | { readonly kind: 'error' };

/** The value of an expression that names nothing but enumeration values. */
export function foldConstant(
  node: Expression,
  expected: Expected,
  checking: Checking,
): ConstantOutcome {
  const variable = variablePart(node, checking);
  if (variable !== undefined) return { kind: 'notConstant', node: variable };
  const type = checking.infer(node, expected);
  if (type.kind === 'error') return { kind: 'error' };
  const value = constantValue(node, checking);
  return value === undefined ? { kind: 'notConstant', node } : { kind: 'constant', type, value };
}

function variablePart(root: Expression, { scope }: Checking): Expression | undefined {
  for (const node of walkExpression(root)) {
    if (node.kind === 'asOfDate' || node.kind === 'thisMonth') return node;
    if (node.kind === 'member') return node;
    if (node.kind === 'reference' && scope.names.all.has(node.name)) return node;
  }
  return undefined;
}

function constantValue(node: Expression, { tables }: Checking): ConstantValue | undefined {
  switch (node.kind) {
    case 'boolean':
      return { kind: 'boolean', value: node.value };
    case 'date':
      return { kind: 'date', value: node.iso };
    case 'text':
      return { kind: 'text', value: node.text };
    case 'reference':
      return { kind: 'enumeration', value: node.name };
    default: {
      const number = foldNumber(node, tables.factors);
      return number === undefined ? undefined : { kind: 'number', value: number.toFraction() };
    }
  }
}
