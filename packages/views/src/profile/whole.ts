import type { Outcome } from '@tiaoli/evaluator';
import Fraction from 'fraction.js';
import { numberIn } from '../shared/numbers.js';
import type { ProfilePiece } from './model.js';
import { numberValue } from './pieces.js';
import type { Sampler } from './sampler.js';
import type { ProfileWriter } from './writer.js';

/** Whole numbers that are looked at one by one. */
const mostWhole = 400;

/** The whole numbers of a range, in the unit that they are counted in; undefined where too many. */
export function wholeNumbers(
  from: Fraction,
  to: Fraction,
  unit: Fraction,
): readonly Fraction[] | undefined {
  const first = from.div(unit).ceil();
  const count = to.div(unit).floor().sub(first).add(1);
  if (count.compare(mostWhole) > 0) return undefined;
  return Array.from({ length: Math.max(0, count.valueOf()) }, (_, index) =>
    first.add(new Fraction(index)).mul(unit),
  );
}

/** Whole numbers in a row that have one result, or whose results lie on one line. */
interface Row {
  readonly first: number;
  readonly last: number;
  /** What each adds to the one before; undefined of what is no number, or of one alone. */
  readonly rise?: Fraction;
}

/** Each whole number was looked at, and what they say is put together where it goes on evenly. */
export function wholePieces(
  numbers: readonly Fraction[],
  sampler: Sampler,
  writer: ProfileWriter,
): readonly ProfilePiece[] {
  const outcomes = numbers.map((each) => sampler(numberValue(each)).target);
  const values = outcomes.map((outcome) => writer.value(outcome));
  return rowsOf(outcomes, (index) => JSON.stringify(values[index])).flatMap(
    ({ first, last, rise }) => {
      const [low, high, start, end] = [numbers[first], numbers[last], values[first], values[last]];
      if (low === undefined || high === undefined || start === undefined || end === undefined)
        return [];
      const isLevel = rise === undefined || rise.equals(0);
      return [
        {
          kind: first === last ? 'point' : isLevel ? 'constant' : 'line',
          from: { at: writer.at(low), isClosed: true },
          to: { at: writer.at(high), isClosed: true },
          start,
          end,
        } as const,
      ];
    },
  );
}

function rowsOf(outcomes: readonly Outcome[], key: (index: number) => string): readonly Row[] {
  const rows: Row[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const row = rows.at(-1);
    const before = outcomes[index - 1];
    const rise = before && riseBetween(before, outcome);
    const isSame = row !== undefined && key(index) === key(index - 1);
    const goesOn =
      row !== undefined &&
      rise !== undefined &&
      (row.first === row.last ? !rise.equals(0) : row.rise?.equals(rise) === true);
    if (row !== undefined && (isSame ? isLevel(row) : goesOn)) {
      rows[rows.length - 1] = { ...row, last: index, ...(rise === undefined ? {} : { rise }) };
    } else rows.push({ first: index, last: index });
  }
  return rows;
}

function isLevel({ first, last, rise }: Row): boolean {
  return first === last || rise === undefined || rise.equals(0);
}

function riseBetween(before: Outcome, after: Outcome): Fraction | undefined {
  const [low, high] = [numberIn(before), numberIn(after)];
  return low === undefined ? undefined : high?.sub(low);
}
