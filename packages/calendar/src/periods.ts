import { dateOf, dateOfNumber, dayNumber, lengthOfMonth, partsOf } from './day-number.js';

/** The date so many days later, earlier for a negative number; undefined outside of the years 1 to 9999. */
export function shiftDays(date: string, days: number): string | undefined {
  return dateOfNumber(dayNumber(date) + days);
}

/**
 * The corresponding day so many months later or earlier, or where that month has none its last day
 * (Civil Code, article 202).
 */
export function shiftMonths(date: string, months: number): string | undefined {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  if (!Number.isSafeInteger(index)) return undefined;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return dateOf({ ...target, day: Math.min(day, lengthOfMonth(target.year, target.month)) });
}

/** Days from one date to another: the first is not counted (Civil Code, article 201). */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Whole months from one date to another: the most by which the first may be moved and still not be
 * after the second. Negative where the second is the earlier.
 */
export function fullMonths(from: string, to: string): number {
  if (to < from) return -fullMonths(to, from);
  const [first, second] = [partsOf(from), partsOf(to)];
  const months = (second.year - first.year) * 12 + second.month - first.month;
  const reached = shiftMonths(from, months);
  return reached !== undefined && reached <= to ? months : months - 1;
}

/** Whole years, counted as whole months are. */
export function fullYears(from: string, to: string): number {
  return Math.trunc(fullMonths(from, to) / 12);
}

/** The parts of the calendar that begin and end on days of their own, in months. */
const lengths = { month: 1, quarter: 3, year: 12 } as const;

export type CalendarPart = keyof typeof lengths;

export function startOf(part: CalendarPart, date: string): string {
  const { year, month } = partsOf(date);
  const first = month - ((month - 1) % lengths[part]);
  return dateOf({ year, month: first, day: 1 }) ?? date;
}

export function endOf(part: CalendarPart, date: string): string {
  const { year, month } = partsOf(startOf(part, date));
  const last = month + lengths[part] - 1;
  return dateOf({ year, month: last, day: lengthOfMonth(year, last) }) ?? date;
}
