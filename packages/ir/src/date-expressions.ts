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

/** A function of dates: see `dateFunctions`. */
export interface DateCall extends Node {
  readonly kind: 'dateCall';
  readonly function: DateFunction;
  readonly arguments: readonly CoreExpression[];
}
