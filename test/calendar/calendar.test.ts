import {
  chinaHolidays,
  createWorkingDays,
  dateOf,
  daysBetween,
  fullMonths,
  shiftDays,
  shiftMonths,
} from '@tiaoli/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readText } from '../support/repository.js';

interface SourceYear {
  readonly notice: string;
  readonly title: string;
  readonly evidence: string;
  readonly check: { readonly workingDays: number; readonly holidays: number };
}

const source: { readonly years: Readonly<Record<string, SourceYear>> } = parse(
  readText('packages/calendar/data/china.yaml'),
);
const workingDays = createWorkingDays(chinaHolidays);

const datesOfYear = (year: number): readonly string[] =>
  Array.from({ length: 366 }, (_, index) => shiftDays(`${year}-01-01`, index) ?? '').filter(
    (date) => date.startsWith(String(year)),
  );

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(date).getUTCDay());

describe.each(Object.entries(source.years))('%s', (year, { notice, title, evidence, check }) => {
  const dates = datesOfYear(Number(year));
  const listed = chinaHolidays.years[year] ?? expect.fail('not generated');

  test('has its notice and where it was read', () => {
    expect(notice).toMatch(/^国办发明电〔\d{4}〕\d+号$/);
    expect(title).toContain(year);
    expect(evidence).not.toBe('');
  });

  test('has as many working days and holidays as were counted by hand', () => {
    const off = dates.filter((date) => workingDays.dayOff(date) !== undefined);
    const weekdaysOff = off.filter((date) => !isWeekend(date));
    expect({
      workingDays: dates.length - off.length,
      holidays: weekdaysOff.length - listed.workingDays.length,
    }).toEqual(check);
  });

  test('people make up on Saturdays and Sundays that are no holidays', () => {
    for (const date of listed.workingDays) {
      expect(isWeekend(date), date).toBe(true);
      expect(listed.daysOff.some(({ from, until }) => from <= date && date <= until)).toBe(false);
    }
  });
});

const anyDate = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((day) => dateOf(day) ?? '');

test('days are those of the calendar that programs share', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -400_000, max: 400_000 }), (date, days) => {
      const moved = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
      const year = moved.getUTCFullYear();
      const expected = year < 1 || year > 9999 ? undefined : moved.toISOString().slice(0, 10);
      expect(shiftDays(date, days)).toBe(expected);
      if (expected !== undefined) expect(daysBetween(date, expected)).toBe(days);
    }),
  );
});

test('whole months are the most that do not pass the second date', () => {
  fc.assert(
    fc.property(anyDate, anyDate, (one, other) => {
      const [from, to] = one <= other ? [one, other] : [other, one];
      const months = fullMonths(from, to);
      expect(shiftMonths(from, months) ?? '').toSatisfy((reached: string) => reached <= to);
      expect(shiftMonths(from, months + 1) ?? '9999-99').toSatisfy((next: string) => next > to);
      // Both ends of a period of no length are one day.
      expect(fullMonths(to, from) + months).toBe(0);
    }),
  );
});

test('what is no date has no result', () => {
  for (const [year, month, day] of [
    [0, 1, 1],
    [10_000, 1, 1],
    [2023, 2, 29],
    [2024, 13, 1],
    [2024, 1, 0.5],
    [2024, Number.NaN, 1],
  ]) {
    expect(dateOf({ year: year ?? 0, month: month ?? 0, day: day ?? 0 })).toBeUndefined();
  }
  expect(shiftDays('2024-01-01', Number.POSITIVE_INFINITY)).toBeUndefined();
  expect(shiftMonths('2024-01-01', 1e300)).toBeUndefined();
});
