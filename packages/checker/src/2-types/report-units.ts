import type { Fix } from '@tiaoli/diagnostics';
import type { Expression, NumberLiteral } from '@tiaoli/syntax';
import { isBare } from '../3-units/literal-number.js';
import { insertFix } from '../shared/fixes.js';
import type { SemanticType } from '../shared/semantic-type.js';
import { unitWords } from '../shared/type-words.js';
import type { Checking } from './checking.js';
import { demandOnParameter } from './unit-demands.js';

/** An expression with its type. */
export interface Typed {
  readonly node: Expression;
  readonly type: SemanticType;
}

/**
 * Reports two numbers whose units do not agree; a literal without a unit gets the other's as a fix.
 * Where a parameter lacks its unit, the report waits until all its uses are known.
 */
export function reportUnits(
  left: Typed,
  right: Typed,
  checking: Checking,
  span = right.node.span,
): void {
  const fix = missingUnit(left, right) ?? missingUnit(right, left);
  const parameters = { left: unitOf(left), right: unitOf(right) };
  const report = () => {
    checking.report('unit-mismatch', span, parameters, { fix });
  };
  const isDemand =
    demandOnParameter(left, right.type, report, checking) ||
    demandOnParameter(right, left.type, report, checking);
  if (!isDemand) report();
}

/** The literal without a unit that an expression is, also behind a minus sign. */
export function bareNumber(node: Expression): NumberLiteral | undefined {
  const literal = node.kind === 'negate' ? node.operand : node;
  return literal.kind === 'number' && isBare(literal) ? literal : undefined;
}

function unitOf({ type }: Typed) {
  return unitWords(type.kind === 'number' ? type.dimension : 'any');
}

function missingUnit(bare: Typed, other: Typed): Fix | undefined {
  const literal = bareNumber(bare.node);
  if (literal === undefined || other.type.kind !== 'number') return undefined;
  const { dimension, shown } = other.type;
  const text = shown?.text ?? (dimension === 'any' ? '' : dimension.text);
  return text === '' ? undefined : insertFix(literal.span.end, text);
}
