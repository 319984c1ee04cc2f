import type { DateFunction } from './date-functions.js';
import type { CoreExpression } from './expression.js';
import type { Node } from './node.js';

/** What a date is moved by. A month has no fixed number of days, so they do not convert. */
export type PeriodUnit = 'day' | 'month' | 'workingDay';

/**
 * A date so many days, months or working days later or earlier; see `semantics.md`. An amount that
 * is not whole, a date outside of the years 1 to 9999, and a year that the holiday calendar does
 * not hold are errors.
 */
export interface Shift extends Node {
  readonly kind: 'shift';
  readonly operator: 'add' | 'subtract';
  readonly date: CoreExpression;
  /** A number of days, months or working days; may be negative. */
  readonly amount: CoreExpression;
  readonly unit: PeriodUnit;
}

/**
 * The sum of an expression over the calendar months that lie wholly within two dates, both
 * included; 0 where there is none. In `each`, and in every rule that it leads to, a parameter has
 * its value of the month's first day, and only there. With `prorated`, months of which only some
 * days lie within the dates count by those days over the days of the month. More than 1,200 months
 * are an error. Unknown while a date is unknown or a month's value is; an error of any month is one.
 */
export interface SumMonths extends Node {
  readonly kind: 'sumMonths';
  readonly from: CoreExpression;
  readonly to: CoreExpression;
  readonly each: CoreExpression;
  readonly prorated: boolean;
}

/** The first day of the month that is summed up; only inside `each` of a `SumMonths`. */
export interface ThisMonth extends Node {
  readonly kind: 'thisMonth';
}

/** A function of dates: see `dateFunctions`. */
export interface DateCall extends Node {
  readonly kind: 'dateCall';
  readonly function: DateFunction;
  readonly arguments: readonly CoreExpression[];
}
