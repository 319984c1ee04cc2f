import type { CoreExpression, TableRow } from '@tiaoli/ir';
import { rangeOf } from '@tiaoli/ranges';

/** Whether two rows of a table cannot hold at once, as their cells alone show. */
export function exclude(row: TableRow, other: TableRow): boolean {
  return row.cells.some(({ test }, column) => {
    const opposed = other.cells[column]?.test;
    return test !== undefined && opposed !== undefined && contradict(test, opposed);
  });
}

/** Whether two tests of one subject cannot both hold; where it cannot be seen, they may. */
function contradict(a: CoreExpression, b: CoreExpression): boolean {
  if (a.kind === 'or') return a.operands.every((operand) => contradict(operand, b));
  if (b.kind === 'or') return b.operands.every((operand) => contradict(a, operand));
  if (a.kind === 'and') return a.operands.some((operand) => contradict(operand, b));
  if (b.kind === 'and') return b.operands.some((operand) => contradict(a, operand));
  if (a.kind === 'not' && a.operand.kind === 'subject') return b.kind === 'subject';
  if (b.kind === 'not' && b.operand.kind === 'subject') return a.kind === 'subject';
  if (a.kind !== 'compare' || b.kind !== 'compare') return false;
  if (a.left.kind !== 'subject' || b.left.kind !== 'subject') return false;
  const order = orderOf(a.right, b.right);
  return order !== undefined && opposed(a.operator, b.operator, order);
}

type Compare = Extract<CoreExpression, { kind: 'compare' }>;

/** Negative where the first bound is the lesser, `apart` where they only differ. */
type Order = number | 'apart';

function orderOf(a: CoreExpression, b: CoreExpression): Order | undefined {
  if (a.kind === 'parameter' && b.kind === 'parameter' && a.name === b.name) return 0;
  if (a.kind !== 'constant' || b.kind !== 'constant') return undefined;
  if (a.value.kind === 'number' && b.value.kind === 'number') {
    return orderOfNumbers(a.value.value, b.value.value);
  }
  if (a.value.kind === 'date' && b.value.kind === 'date') {
    return a.value.value < b.value.value ? -1 : Number(a.value.value > b.value.value);
  }
  return a.value.value === b.value.value ? 0 : 'apart';
}

function orderOfNumbers(a: string, b: string): number | undefined {
  const [left, right] = [rangeOf(a), rangeOf(b)];
  if (left.kind !== 'decimal' || right.kind !== 'decimal') return undefined;
  const difference = left.min * 10n ** BigInt(right.scale) - right.min * 10n ** BigInt(left.scale);
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** Whether `x a-operator A` and `x b-operator B` contradict each other. */
function opposed(a: Compare['operator'], b: Compare['operator'], order: Order): boolean {
  if (order === 'apart') return a === '=' && b === '=';
  if (a === '≠' || b === '≠') return order === 0 && (a === '=' || b === '=');
  if (bounds[a].from && bounds[b].to) return isEmpty(a, b, order);
  return bounds[b].from && bounds[a].to && isEmpty(b, a, -order);
}

const bounds = {
  '=': { from: true, to: true },
  '≥': { from: true, to: false },
  '>': { from: true, to: false },
  '≤': { from: false, to: true },
  '<': { from: false, to: true },
} as const;

/** Nothing is at least (or above) one bound and at most (or below) another. */
function isEmpty(
  from: Exclude<Compare['operator'], '≠'>,
  to: Exclude<Compare['operator'], '≠'>,
  order: number,
): boolean {
  if (order > 0) return true;
  if (order < 0) return from === '=' && to === '=';
  return from === '>' || to === '<';
}
