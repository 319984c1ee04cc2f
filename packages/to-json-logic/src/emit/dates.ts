import type { DateText } from '@tiaoli/ir';
import type { JsonLogicRule } from '../logic/logic.js';
import { and, choose, or } from '../logic/truths.js';
import { compared, minus, plus, rest, times, whole } from '../logic/whole-numbers.js';
import { refuse } from '../refusal.js';
import type { DateValue } from './value.js';

/** A date as the number `yyyymmdd`. */
export function numberOfDate(date: DateText): number {
  return Number(date.replaceAll('-', ''));
}

export function calendarDate(logic: JsonLogicRule): DateValue {
  return { kind: 'date', as: 'calendar', logic };
}

/** The number of a date from which its parts can be read. */
export function calendarIn({ as, logic }: DateValue): JsonLogicRule {
  return as === 'calendar' ? logic : refuse('movedByDays');
}

export function yearOf(date: JsonLogicRule): JsonLogicRule {
  return whole(date, 10_000);
}

export function monthOf(date: JsonLogicRule): JsonLogicRule {
  return whole(rest(date, 10_000), 100);
}

export function dayOf(date: JsonLogicRule): JsonLogicRule {
  return rest(date, 100);
}

/** How many months after the first one of year 0. */
export function monthsOf(date: JsonLogicRule): JsonLogicRule {
  return plus(times(yearOf(date), 12), minus(monthOf(date), 1));
}

export function lengthOfMonth(year: JsonLogicRule, month: JsonLogicRule): JsonLogicRule {
  const isDivided = (by: number): JsonLogicRule => compared('==', rest(year, by), 0);
  const isNotDivided = compared('!=', rest(year, 100), 0);
  const isLeap = and(isDivided(4), or(isNotDivided, isDivided(400)));
  const is = (number: number): JsonLogicRule => compared('==', month, number);
  return choose(is(2), choose(isLeap, 29, 28), choose(or(is(4), is(6), is(9), is(11)), 30, 31));
}

/** How many days after 1 January 1970, as systems count them. */
export function daysSince1970(date: DateValue): JsonLogicRule {
  return minus(dayNumber(date), dayNumber(calendarDate(19_700_101)));
}

/**
 * The number of a day, one more each day. A year begins with March here, so that a leap day is the
 * last one; the days of the months from there on are a fifth of 153 a month.
 */
export function dayNumber({ as, logic }: DateValue): JsonLogicRule {
  if (as === 'dayNumber') return logic;
  const months = minus(monthsOf(logic), 2);
  const year = whole(months, 12);
  const leapDays = plus(minus(whole(year, 4), whole(year, 100)), whole(year, 400));
  const beforeMonth = whole(plus(times(rest(months, 12), 153), 2), 5);
  return plus(plus(times(year, 365), leapDays), plus(beforeMonth, dayOf(logic)));
}
