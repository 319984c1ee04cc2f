import { daysBetween, shiftDays } from '@tiaoli/calendar';
import { type Outcome, rationalOf, type Value } from '@tiaoli/evaluator';
import type { ConstantValue } from '@tiaoli/ir';
import Fraction from 'fraction.js';

const firstDay = '0001-01-01';

/** A number, or a date as the number of its day, so that both have a below and an above. */
export function measureOf(value: Value | ConstantValue): Fraction | undefined {
  if (value.kind === 'date') return dayOf(value.value);
  if (value.kind !== 'number') return undefined;
  return typeof value.value === 'string' ? rationalOf(value.value) : value.value;
}

/** The same of what an expression came to. */
export function measureIn(outcome: Outcome | undefined): Fraction | undefined {
  return outcome?.status === 'known' ? measureOf(outcome.value) : undefined;
}

export function dayOf(date: string): Fraction {
  return new Fraction(daysBetween(firstDay, date));
}

/** The date of the number of a day; nothing where the calendar has none. */
export function dateOfDay(day: Fraction): string | undefined {
  return shiftDays(firstDay, Number(day.valueOf()));
}
