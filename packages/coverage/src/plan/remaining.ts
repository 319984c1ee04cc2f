import type { Compare, CoreExpression, Table } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import { boundValues, type Compared, comparedOf, type Declarations } from './compared.js';
import { namesOf, orders } from './names.js';
import { distanceOf } from './threshold.js';

/** A value that stands for all that no test of its column tells apart from it. */
export type Point = string | boolean | Fraction;

/** The values that a column can still have, by column; absent where that is not known. */
export type Remaining = readonly (readonly Point[] | undefined)[];

/**
 * What each row of a first-hit table can still be asked about: values with which an earlier row
 * holds, whatever the other columns say, never come to it.
 */
export function remainingByRow(table: Table, declared: Declarations): readonly Remaining[] {
  const holds = (test: CoreExpression | undefined, point: Point): boolean | undefined =>
    test === undefined ? true : holdsAt(test, point, declared);
  let remaining: Remaining = table.columns.map((_, column) => pointsOf(table, column, declared));
  return table.rows.map((row) => {
    const own = remaining;
    const open = row.cells.flatMap(({ test }, column) => {
      const always = test === undefined || own[column]?.every((each) => holds(test, each) === true);
      return always === true ? [] : [column];
    });
    const [only] = open;
    if (open.length === 1) {
      remaining = own.map((points, column) => {
        if (column !== only) return points;
        return points?.filter((each) => holds(row.cells[column]?.test, each) !== true);
      });
    }
    return own;
  });
}

/** Whether a test holds for a value; nothing where that depends on more than the value. */
export function holdsAt(
  test: CoreExpression,
  point: Point,
  declared: Declarations,
): boolean | undefined {
  const inner = (each: CoreExpression): boolean | undefined => holdsAt(each, point, declared);
  switch (test.kind) {
    case 'constant':
      return typeof test.value.value === 'boolean' ? test.value.value : undefined;
    case 'subject':
      return typeof point === 'boolean' ? point : undefined;
    case 'compare':
      return compares(test, point, declared);
    case 'not': {
      const held = inner(test.operand);
      return held === undefined ? undefined : !held;
    }
    case 'and':
      return togetherOf(test.operands.map(inner), false);
    case 'or':
      return togetherOf(test.operands.map(inner), true);
    default:
      return undefined;
  }
}

function togetherOf(truths: readonly (boolean | undefined)[], decisive: boolean) {
  if (truths.includes(decisive)) return decisive;
  return truths.includes(undefined) ? undefined : !decisive;
}

function compares(
  { operator, left, right }: Compare,
  point: Point,
  declared: Declarations,
): boolean | undefined {
  const isTurned = right.kind === 'subject';
  if (isTurned === (left.kind === 'subject')) return undefined;
  const [value, bound] = isTurned ? [right, left] : [left, right];
  const order = orderOf(point, value, bound, declared);
  if (order === undefined) return undefined;
  return orders[operator](isTurned ? -order : order);
}

/** How a value stands to its bound: below zero where it is less. */
function orderOf(
  point: Point,
  value: CoreExpression,
  bound: CoreExpression,
  declared: Declarations,
): number | undefined {
  if (typeof point === 'object') {
    const bounds = boundValues(bound, declared) ?? [];
    const [only] = bounds;
    return bounds.length === 1 && only !== undefined ? point.compare(only) : undefined;
  }
  if (bound.kind !== 'constant') return undefined;
  if (typeof point === 'boolean') return point === bound.value.value ? 0 : 1;
  const names = namesOf(value, declared);
  const rank = names?.indexOf(String(bound.value.value)) ?? -1;
  // The best is listed first, so the greater value has the smaller rank.
  return rank < 0 || names === undefined ? undefined : rank - names.indexOf(point);
}

function pointsOf(
  table: Table,
  column: number,
  declared: Declarations,
): readonly Point[] | undefined {
  const subject = table.columns[column]?.subject;
  if (subject === undefined) return undefined;
  if (subject.type.kind === 'boolean') return [true, false];
  if (subject.type.kind !== 'number' && subject.type.kind !== 'date') {
    return namesOf(subject, declared);
  }
  const tests = table.rows.flatMap(({ cells }) => cells[column]?.test ?? []);
  const bounds = boundsIn(tests, declared);
  return bounds.length === 0 ? undefined : numberPoints(comparedOf(subject, declared), bounds);
}

/** All numbers that tests compare with, the least first. */
function boundsIn(tests: readonly CoreExpression[], declared: Declarations): readonly Fraction[] {
  const found: Fraction[] = [];
  const pending = [...tests];
  for (let test = pending.pop(); test !== undefined; test = pending.pop()) {
    if (test.kind === 'and' || test.kind === 'or') pending.push(...test.operands);
    if (test.kind === 'not') pending.push(test.operand);
    if (test.kind !== 'compare') continue;
    for (const side of [test.left, test.right]) found.push(...(boundValues(side, declared) ?? []));
  }
  const sorted = found.sort((a, b) => a.compare(b));
  return sorted.filter((each, index) => !sorted[index - 1]?.equals(each));
}

/** Every bound, and what lies nearest to it on both sides without coming to the next one. */
function numberPoints(value: Compared, bounds: readonly Fraction[]): readonly Point[] {
  const between = (bound: Fraction, next: Fraction | undefined, sign: 1 | -1): Fraction => {
    const distance = distanceOf(value, bound);
    const half = next?.sub(bound).abs().div(2);
    return bound.add((half?.lt(distance) === true ? half : distance).mul(sign));
  };
  const near = (bound: Fraction, next: Fraction | undefined, sign: 1 | -1): readonly Fraction[] => {
    const point =
      value.step === undefined ? between(bound, next, sign) : past(bound, value.step, sign);
    if (next !== undefined && point.sub(next).s * BigInt(sign) >= 0n) return [];
    return [point];
  };
  const points = bounds.flatMap((bound, index) => [
    ...near(bound, bounds[index - 1], -1),
    bound,
    ...near(bound, bounds[index + 1], 1),
  ]);
  return points.filter(
    (each) =>
      !(value.lowest?.gt(each) ?? false) &&
      !(value.highest?.lt(each) ?? false) &&
      (value.step === undefined || each.mod(value.step).n === 0n),
  );
}

/** The first multiple of a step past a bound. */
function past(bound: Fraction, step: Fraction, sign: 1 | -1): Fraction {
  const steps = bound.div(step);
  return (sign < 0 ? steps.ceil().sub(1) : steps.floor().add(1)).mul(step);
}
