import type { CompareOperator } from '@tiaoli/ir';
import { decimal, greatest, least, power } from '@tiaoli/ranges';
import type { JsonLogicRule } from '../logic/logic.js';
import { type Comparison, compared, greater, lesser } from '../logic/whole-numbers.js';
import { chooseValue } from './choose.js';
import { aligned, overCommon } from './numbers.js';
import { type DecimalValue, type NumberValue, numberIn } from './value.js';

const operators: { readonly [O in CompareOperator]: Comparison } = {
  '=': '==',
  '≠': '!=',
  '<': '<',
  '≤': '<=',
  '>': '>',
  '≥': '>=',
};

export function comparison(operator: CompareOperator): Comparison {
  return operators[operator];
}

/** Quotients are compared crosswise: what is below the line is above zero. */
export function compareNumbers(
  operator: CompareOperator,
  left: NumberValue,
  right: NumberValue,
): JsonLogicRule {
  if (left.kind === 'decimal' && right.kind === 'decimal') {
    const settled = settledBy(operator, left, right);
    if (settled !== undefined) return settled;
  }
  const [first, second] =
    left.kind === 'decimal' && right.kind === 'decimal' ? [left, right] : overCommon(left, right);
  const [a, b] = aligned(first, second);
  return compared(operators[operator], a.logic, b.logic);
}

/** What the bounds alone say. */
function settledBy(
  operator: CompareOperator,
  left: DecimalValue,
  right: DecimalValue,
): boolean | undefined {
  const scale = Math.max(left.range.scale, right.range.scale);
  const a = boundsAt(left, scale);
  const b = boundsAt(right, scale);
  const always: { readonly [O in CompareOperator]: boolean } = {
    '=': a.min === a.max && a.min === b.min && b.min === b.max,
    '≠': a.max < b.min || a.min > b.max,
    '<': a.max < b.min,
    '≤': a.max <= b.min,
    '>': a.min > b.max,
    '≥': a.min >= b.max,
  };
  if (always[operator]) return true;
  return always[opposites[operator]] ? false : undefined;
}

const opposites = { '=': '≠', '≠': '=', '<': '≥', '≤': '>', '>': '≤', '≥': '<' } as const;

function boundsAt({ range }: DecimalValue, scale: number): { min: bigint; max: bigint } {
  const factor = power(scale - range.scale);
  return { min: range.min * factor, max: range.max * factor };
}

/** The lesser or the greater of two numbers. */
export function extreme(which: 'min' | 'max', left: NumberValue, right: NumberValue): NumberValue {
  if (left.kind === 'decimal' && right.kind === 'decimal') {
    return extremeDecimal(which, left, right);
  }
  const isLeft = compareNumbers(which === 'min' ? '≤' : '≥', left, right);
  return numberIn(chooseValue(isLeft, left, right));
}

export function extremeDecimal(
  which: 'min' | 'max',
  left: DecimalValue,
  right: DecimalValue,
): DecimalValue {
  const [a, b] = aligned(left, right);
  const [x, y] = which === 'min' ? [a, b] : [b, a];
  if (x.range.max <= y.range.min) return a;
  if (y.range.max <= x.range.min) return b;
  const pick = which === 'min' ? least : greatest;
  const range = decimal(
    a.range.scale,
    pick(a.range.min, b.range.min),
    pick(a.range.max, b.range.max),
  );
  const logic = which === 'min' ? lesser(a.logic, b.logic) : greater(a.logic, b.logic);
  return { kind: 'decimal', logic, range };
}
