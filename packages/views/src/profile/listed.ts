import type { Value } from '@tiaoli/evaluator';
import type { Input } from '@tiaoli/ir';
import { valueWords } from '../shared/words.js';
import type { ProfileNumber, ProfilePiece, ProfileValue } from './model.js';
import type { Sampler } from './sampler.js';
import type { Axes, ProfileWriter } from './writer.js';

/** A value of an input that is no number, and its place on the axis. */
interface Listed {
  readonly value: Value;
  readonly at: ProfileNumber;
}

/** Days that are drawn before and after the one that matters. */
const daysAround = 365;
/** More days than this are not looked at one by one. */
const mostDays = 1500;

export interface DateRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The day that matters. */
  readonly around: string;
}

/** Every value of a yes or no, of a choice, and every day of a range; nothing for other inputs. */
export function listedPieces(
  axes: Axes,
  dates: DateRange,
  sampler: Sampler,
  writer: ProfileWriter,
): readonly ProfilePiece[] {
  const listed = listedValues(axes, dates);
  const pieces: ProfilePiece[] = [];
  for (const { value, at } of listed) {
    const here = writer.value(sampler(value).target);
    const before = pieces.at(-1);
    const end = { at, isClosed: true };
    // Days in a row with one result are one piece; choices stay by themselves.
    if (value.kind === 'date' && before !== undefined && isSame(before.end, here)) {
      pieces[pieces.length - 1] = { ...before, kind: 'constant', to: end };
    } else pieces.push({ kind: 'point', from: end, to: end, start: here, end: here });
  }
  return pieces;
}

function listedValues({ input, core }: Axes, dates: DateRange): readonly Listed[] {
  const { type } = input;
  const listed = (value: Value, near: number, exact: string): Listed => ({
    value,
    at: { exact, words: valueWords(value, undefined, { core }), near },
  });
  if (type.kind === 'boolean') {
    return [false, true].map((value) =>
      listed({ kind: 'boolean', value }, Number(value), String(value)),
    );
  }
  if (type.kind === 'enumeration') {
    const { enumeration } = type;
    const values = core.enumerations.find(({ name }) => name === enumeration)?.values ?? [];
    return values.map(({ name }, index) =>
      listed({ kind: 'enumeration', enumeration, value: name }, index, name),
    );
  }
  if (type.kind !== 'date') return [];
  return daysIn(input, dates).map((day) => {
    const value = dateOf(day);
    return listed({ kind: 'date', value }, day, value);
  });
}

const millisecondsADay = 86_400_000;

function daysIn({ min, max }: Input, { from, to, around }: DateRange): readonly number[] {
  const centre = dayOf(around);
  const first = Math.max(dayOf(from) || centre - daysAround, dayOf(min) || -Infinity);
  const last = Math.min(dayOf(to) || centre + daysAround, dayOf(max) || Infinity);
  const count = Math.min(mostDays, Math.max(0, last - first + 1));
  return Array.from({ length: count }, (_, index) => first + index);
}

/** Days since 1970; not a number of what is no date. */
function dayOf(date: string | undefined): number {
  return date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`) / millisecondsADay;
}

function dateOf(day: number): string {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10);
}

function isSame(a: ProfileValue, b: ProfileValue): boolean {
  return a.status === b.status && a.words.zh === b.words.zh;
}
