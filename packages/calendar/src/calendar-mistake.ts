import { dateOf, partsOf } from './day-number.js';

/** Periods longer than a year are no days off. */
const longestPeriod = 366;

/**
 * Where data from outside are no `HolidayCalendar`: `years.2027.daysOff[0].from`; undefined where
 * they are one.
 */
export function calendarMistake(given: unknown): string | undefined {
  if (!isRecord(given)) return 'holidays';
  if (!isNames(given.name)) return 'name';
  if (typeof given.version !== 'string' || given.version === '') return 'version';
  if (!isRecord(given.years)) return 'years';
  return firstOf(Object.entries(given.years), ([year, listed]) =>
    within(`years.${year}`, yearMistake(year, listed)),
  );
}

function yearMistake(year: string, listed: unknown): string | undefined {
  if (!/^\d{4}$/.test(year) || !isRecord(listed)) return '';
  if (!Array.isArray(listed.daysOff)) return '.daysOff';
  if (!Array.isArray(listed.workingDays)) return '.workingDays';
  return (
    firstOf(listed.daysOff, (period, index) =>
      within(`.daysOff[${index}]`, periodMistake(period)),
    ) ??
    firstOf(listed.workingDays, (date, index) =>
      isDate(date) ? undefined : `.workingDays[${index}]`,
    )
  );
}

function periodMistake(period: unknown): string | undefined {
  if (!isRecord(period)) return '';
  const { name, from, until } = period;
  if (!isNames(name)) return '.name';
  if (!isDate(from)) return '.from';
  if (!isDate(until) || until < from) return '.until';
  const years = partsOf(until).year - partsOf(from).year;
  return years * longestPeriod > longestPeriod ? '.until' : undefined;
}

function firstOf<T>(
  items: readonly T[],
  mistake: (item: T, index: number) => string | undefined,
): string | undefined {
  for (const [index, item] of items.entries()) {
    const found = mistake(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

function within(place: string, mistake: string | undefined): string | undefined {
  return mistake === undefined ? undefined : `${place}${mistake}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNames(value: unknown): boolean {
  return isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string';
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && dateOf(partsOf(value)) === value;
}
