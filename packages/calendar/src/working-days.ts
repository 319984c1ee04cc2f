import { dateOfNumber, dayNumber, partsOf, weekday } from './day-number.js';
import type { HolidayCalendar } from './holiday-calendar.js';

/** What a date is counted to, or the year of which the calendar knows nothing. */
export type Counted = { readonly date: string } | MissingYear;

export interface MissingYear {
  readonly missingYear: number;
}

/** Why people do not work on a day. */
export type DayOff =
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: { readonly zh: string; readonly en: string } };

/** The working days of one calendar. */
export interface WorkingDays {
  /** Why a day is off; undefined for a working day. */
  dayOff(date: string): DayOff | MissingYear | undefined;
  /** The day itself, or the first working day after it (Civil Code, article 203). */
  rollForward(date: string): Counted;
  /** The so many-th working day after a date, before it for a negative number. */
  shift(date: string, days: number): Counted;
  /** Working days after one date up to another, which is counted; negative where it is the earlier. */
  between(from: string, to: string): number | MissingYear;
}

const saturday = 5;

export function createWorkingDays({ years }: HolidayCalendar): WorkingDays {
  const holidays = new Map<string, DayOff>();
  const working = new Set<string>();
  const known = new Set(Object.keys(years).map(Number));
  for (const { daysOff, workingDays } of Object.values(years)) {
    for (const { name, from, until } of daysOff) {
      for (const date of datesOf(from, until)) holidays.set(date, { kind: 'holiday', name });
    }
    for (const date of workingDays) working.add(date);
  }
  const dayOff = (date: string): DayOff | MissingYear | undefined => {
    const { year } = partsOf(date);
    if (!known.has(year)) return { missingYear: year };
    if (working.has(date)) return undefined;
    return holidays.get(date) ?? (weekday(date) >= saturday ? { kind: 'weekend' } : undefined);
  };
  return { dayOff, ...counting(dayOff) };
}

function* datesOf(from: string, until: string): Generator<string> {
  for (let day = dayNumber(from); day <= dayNumber(until); day++) yield dateOfNumber(day) ?? until;
}

function counting(
  dayOff: WorkingDays['dayOff'],
): Pick<WorkingDays, 'rollForward' | 'shift' | 'between'> {
  const next = (date: string, step: 1 | -1): Counted => {
    const found = dateOfNumber(dayNumber(date) + step);
    return found === undefined ? { missingYear: partsOf(date).year + step } : { date: found };
  };
  const rollForward = (date: string): Counted => {
    for (let day = date; ; ) {
      const off = dayOff(day);
      if (off === undefined) return { date: day };
      if ('missingYear' in off) return off;
      const following = next(day, 1);
      if ('missingYear' in following) return following;
      day = following.date;
    }
  };
  const shift = (date: string, days: number): Counted => {
    let day = date;
    for (let left = Math.abs(days); left > 0; ) {
      const following = next(day, days > 0 ? 1 : -1);
      if ('missingYear' in following) return following;
      day = following.date;
      const off = dayOff(day);
      if (off === undefined) left--;
      else if ('missingYear' in off) return off;
    }
    return { date: day };
  };
  const between = (from: string, to: string): number | MissingYear => {
    if (to < from) {
      const count = between(to, from);
      return typeof count === 'number' ? -count : count;
    }
    let count = 0;
    for (let day = dayNumber(from) + 1; day <= dayNumber(to); day++) {
      const off = dayOff(dateOfNumber(day) ?? to);
      if (off === undefined) count++;
      else if ('missingYear' in off) return off;
    }
    return count;
  };
  return { rollForward, shift, between };
}
