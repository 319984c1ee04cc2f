/** What is known of the days off of a country: plain JSON, so that anyone can add a year. */
export interface HolidayCalendar {
  readonly name: { readonly zh: string; readonly en: string };
  /** Names these very data in receipts; to be changed with every change of a day. */
  readonly version: string;
  /** By year, `2024`. */
  readonly years: Readonly<Record<string, HolidayYear>>;
}

/** Saturdays and Sundays are days off without being listed. */
export interface HolidayYear {
  /** Number and title of the document that announces them. */
  readonly notice?: string;
  readonly title?: string;
  readonly daysOff: readonly HolidayPeriod[];
  /** Saturdays and Sundays on which people work. */
  readonly workingDays: readonly string[];
}

/** Consecutive days off, both ends included; dates as `2024-10-01`. */
export interface HolidayPeriod {
  readonly name: { readonly zh: string; readonly en: string };
  readonly from: string;
  readonly until: string;
}
