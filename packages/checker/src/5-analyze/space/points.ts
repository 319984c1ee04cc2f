import { shiftDays } from '@tiaoli/calendar';
import type { ConstantValue } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { Environment } from './environment.js';
import { type Point, pointOf } from './point.js';
import type { Variable } from './variable.js';

/**
 * Values that stand for all values of a variable as far as comparisons with the given constants
 * can tell: each constant, and one value between neighbours and beyond the ends where the declared
 * range, steps and decimal places leave any.
 */
export function pointsOf(
  variable: Variable,
  cuts: readonly ConstantValue[],
  environment: Environment,
): readonly Point[] {
  const { type } = variable;
  switch (type.kind) {
    case 'boolean':
      return [true, false].map((value) => ({ kind: 'boolean', value }));
    case 'enumeration': {
      const { enumerations } = environment.core;
      const values = enumerations.find(({ name }) => name === type.enumeration)?.values ?? [];
      return values.map(({ name }) => ({ kind: 'enumeration', value: name }));
    }
    case 'number':
      return numberPoints(variable, cuts);
    case 'date':
      return datePoints(variable, cuts);
    case 'text':
      return textPoints(cuts);
    default:
      return [];
  }
}

function numberPoints({ range, step }: Variable, cuts: readonly ConstantValue[]): readonly Point[] {
  const { min, max } = range;
  const inRange = (number: Fraction): boolean =>
    (min === undefined || number.compare(min) >= 0) &&
    (max === undefined || number.compare(max) <= 0);
  const numbers = cuts.flatMap((cut) => (cut.kind === 'number' ? new Fraction(cut.value) : []));
  const bounds = [min, max].filter((bound) => bound !== undefined);
  const sorted = distinct([...numbers, ...bounds].filter(inRange));
  const candidates: (Fraction | undefined)[] = [];
  if (min === undefined) candidates.push(below(sorted[0], step));
  for (const [index, number] of sorted.entries()) {
    if (step === undefined || number.mod(step).equals(0)) candidates.push(number);
    const next = sorted[index + 1];
    if (next !== undefined) candidates.push(between(number, next, step));
  }
  if (max === undefined) candidates.push(above(sorted.at(-1), step));
  return candidates.flatMap((value) => (value === undefined ? [] : { kind: 'number', value }));
}

function distinct(numbers: readonly Fraction[]): readonly Fraction[] {
  const sorted = [...numbers].sort((a, b) => a.compare(b));
  return sorted.filter(
    (number, index) => index === 0 || !number.equals(sorted[index - 1] ?? number),
  );
}

function below(first: Fraction | undefined, step: Fraction | undefined): Fraction {
  const unit = step ?? new Fraction(1);
  return first === undefined ? new Fraction(0) : first.div(unit).floor().sub(1).mul(unit);
}

function above(last: Fraction | undefined, step: Fraction | undefined): Fraction {
  const unit = step ?? new Fraction(1);
  return last === undefined ? new Fraction(0) : last.div(unit).ceil().add(1).mul(unit);
}

function between(low: Fraction, high: Fraction, step: Fraction | undefined): Fraction | undefined {
  // A whole number is a friendlier witness than the middle.
  const unit = step ?? new Fraction(1);
  const next = low.div(unit).floor().add(1).mul(unit);
  if (next.compare(high) < 0) return next;
  return step === undefined ? low.add(high).div(2) : undefined;
}

function datePoints({ days }: Variable, cuts: readonly ConstantValue[]): readonly Point[] {
  const found = new Set<string>();
  for (const cut of cuts) {
    if (cut.kind !== 'date') continue;
    for (const days of [-1, 0, 1]) {
      const day = shiftDays(cut.value, days);
      if (day !== undefined) found.add(day);
    }
  }
  for (const day of [days.min, days.max]) if (day !== undefined) found.add(day);
  // Any day will do where no test names one.
  if (found.size === 0) found.add('2000-01-01');
  return [...found]
    .filter((day) => (days.min ?? '') <= day && day <= (days.max ?? '9999-12-31'))
    .sort()
    .map((value) => ({ kind: 'date', value }));
}

function textPoints(cuts: readonly ConstantValue[]): readonly Point[] {
  const named = new Map(cuts.map((cut) => [String(cut.value), pointOf(cut)]));
  return [...named.values(), { kind: 'text', value: undefined }];
}
