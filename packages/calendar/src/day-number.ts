/** Days of the calendar as whole numbers, without a clock or a time zone; 1 January of year 1 is 0. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const firstYear = 1;
const lastYear = 9999;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The parts of a date in ISO form. */
export function partsOf(date: string): CalendarDay {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

/** A date in ISO form; undefined where there is no such day in the years 1 to 9999. */
export function dateOf(parts: CalendarDay): string | undefined {
  if (!isOfCalendar(parts)) return undefined;
  const { year, month, day } = parts;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function isOfCalendar({ year, month, day }: CalendarDay): boolean {
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) return false;
  if (!Number.isInteger(month) || month < 1 || month > 12) return false;
  return Number.isInteger(day) && day >= 1 && day <= lengthOfMonth(year, month);
}

/** Whether a text is a day of the years 1 to 9999 in ISO form, `2024-02-29`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isOfCalendar(partsOf(text));
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

/** The number of a date in ISO form. */
export function dayNumber(date: string): number {
  const { year, month, day } = partsOf(date);
  return daysBeforeYear(year) + dayOfYear(year, month, day) - 1;
}

function daysBeforeYear(year: number): number {
  const before = year - 1;
  return (
    before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  );
}

function dayOfYear(year: number, month: number, day: number): number {
  let days = day;
  for (let each = 1; each < month; each++) days += lengthOfMonth(year, each);
  return days;
}

/** The date of a day's number; undefined outside of the years 1 to 9999. */
export function dateOfNumber(number: number): string | undefined {
  if (!Number.isInteger(number) || number < 0 || number >= daysBeforeYear(lastYear + 1)) {
    return undefined;
  }
  let year = Math.floor(number / 365.2425) + 1;
  while (daysBeforeYear(year) > number) year--;
  while (daysBeforeYear(year + 1) <= number) year++;
  let day = number - daysBeforeYear(year) + 1;
  let month = 1;
  for (; day > lengthOfMonth(year, month); month++) day -= lengthOfMonth(year, month);
  return dateOf({ year, month, day });
}

/** 0 is Monday, 6 is Sunday. */
export function weekday(date: string): number {
  return dayNumber(date) % 7;
}
