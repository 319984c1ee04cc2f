/** What a function of dates takes and gives. */
export interface DateSignature {
  readonly arguments: readonly ('date' | 'number')[];
  readonly result: 'date' | 'number';
  /** Takes as many arguments as are given, at least those. */
  readonly more?: true;
}

const ofDate = { arguments: ['date'], result: 'date' } as const;
const partOfDate = { arguments: ['date'], result: 'number' } as const;
const fromTo = { arguments: ['date', 'date'], result: 'number' } as const;
const amongDates = { arguments: ['date', 'date'], result: 'date', more: true } as const;

/**
 * The functions of dates. Those with two dates count from the first to the second: `days` and
 * `workingDays` without the first day, `fullMonths` and `fullYears` whole ones, all negative where
 * the second date is the earlier. A year is 12, as months are the base unit of both.
 */
export const dateFunctions = {
  days: fromTo,
  workingDays: fromTo,
  fullMonths: fromTo,
  fullYears: fromTo,
  /** The day itself if it is a working day, else the next one. */
  rollForward: ofDate,
  monthStart: ofDate,
  monthEnd: ofDate,
  quarterStart: ofDate,
  quarterEnd: ofDate,
  yearStart: ofDate,
  yearEnd: ofDate,
  year: partOfDate,
  month: partOfDate,
  day: partOfDate,
  /** Of a year, a month and a day; no such day is an error. */
  date: { arguments: ['number', 'number', 'number'], result: 'date' },
  earliest: amongDates,
  latest: amongDates,
} as const satisfies Readonly<Record<string, DateSignature>>;

export type DateFunction = keyof typeof dateFunctions;

/** The type that each argument of a call has. */
export function argumentKinds(
  name: DateFunction,
  count: number,
): readonly ('date' | 'number')[] | undefined {
  const signature: DateSignature = dateFunctions[name];
  const { arguments: wanted, more } = signature;
  if (count < wanted.length || (count > wanted.length && more === undefined)) return undefined;
  return Array.from({ length: count }, (_, index) => wanted[index] ?? wanted[0] ?? 'date');
}
