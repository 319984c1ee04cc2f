import { formatRational, parseRational } from '@tiaoli/evaluator';
import { numberClasses, numberSummary, type OutputValue } from '@tiaoli/fact-tables';
import Fraction from 'fraction.js';
import type { CountedRow } from './column-tally.js';
import type { ChangedRow, NumberEffect, Side } from './effect.js';

interface Difference extends CountedRow {
  readonly before: Fraction;
  readonly after: Fraction;
  readonly difference: Fraction;
}

/** How many rows of a side are named. */
const mostNamed = 3;

export interface NumberTally {
  add(row: CountedRow, before: OutputValue, after: OutputValue): boolean;
  result(): NumberEffect;
}

/** Adds up the numbers of both versions, and keeps those that differ. */
export function createNumberTally(): NumberTally {
  const before: Fraction[] = [];
  const after: Fraction[] = [];
  const differences: Difference[] = [];
  return {
    add: (row, one, other) => {
      const [older, newer] = [numberIn(one), numberIn(other)];
      if (older !== undefined) before.push(older);
      if (newer !== undefined) after.push(newer);
      if (older === undefined || newer === undefined || older.equals(newer)) return false;
      differences.push({ ...row, before: older, after: newer, difference: newer.sub(older) });
      return true;
    },
    result: () => {
      const gains = differences.filter(({ difference }) => difference.s > 0n);
      const losses = differences.filter(({ difference }) => difference.s < 0n);
      const changes = differences.map(({ difference }) => difference);
      return {
        ...(before.length > 0 && { before: numberSummary(before) }),
        ...(after.length > 0 && { after: numberSummary(after) }),
        difference: formatRational(totalOf(after).sub(totalOf(before))),
        gains: sideOf(gains, (left, right) => right.difference.compare(left.difference)),
        losses: sideOf(losses, (left, right) => left.difference.compare(right.difference)),
        classes: changes.length === 0 ? [] : numberClasses(changes),
      };
    },
  };
}

function numberIn(value: OutputValue): Fraction | undefined {
  return value.status === 'decided' ? parseRational(String(value.value)) : undefined;
}

function totalOf(numbers: readonly Fraction[]): Fraction {
  return numbers.length === 0
    ? new Fraction(0)
    : (parseRational(numberSummary(numbers).total) ?? new Fraction(0));
}

function sideOf(
  rows: readonly Difference[],
  order: (left: Difference, right: Difference) => number,
): Side {
  return {
    rows: rows.length,
    total: formatRational(totalOf(rows.map(({ difference }) => difference))),
    most: [...rows].sort(order).slice(0, mostNamed).map(shown),
  };
}

function shown({ row, label, before, after, difference }: Difference): ChangedRow {
  return {
    row,
    ...(label === undefined ? {} : { label }),
    before: formatRational(before),
    after: formatRational(after),
    difference: formatRational(difference),
  };
}
