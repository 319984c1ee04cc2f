import { dateOf, daysBetween } from '@tiaoli/calendar';
import Fraction from 'fraction.js';
import type { Numeric, Truth } from '../terms/term.js';
import type { Terms } from '../terms/terms.js';

const zeroDay = '1970-01-01';

/** The calendar over days since 1970-01-01 and months since January of the year 0. */
export interface CalendarTerms {
  day(date: string): Numeric;
  /** The month of a day. */
  month(day: Numeric): Numeric;
  firstDay(month: Numeric): Numeric;
  /** The same day of another month, or where that has none its last day. */
  moveToMonth(day: Numeric, month: Numeric): Numeric;
  /** From 1. */
  dayOfMonth(day: Numeric): Numeric;
  year(month: Numeric): Numeric;
  /** Numbers that were brought in to say all this, by the names of their variables. */
  readonly derived: ReadonlyMap<string, Derived>;
}

/** The month of a day, as a variable. */
export interface Derived {
  readonly day: Numeric;
  /** What holds of it. */
  readonly facts: readonly Truth[];
}

/** Days since 1970-01-01. */
export function dayOf(date: string): number {
  return daysBetween(zeroDay, date);
}

export function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The first day of a month since January of the year 0. */
export function firstDayOf(month: number): string {
  return dateOf({ year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 }) ?? zeroDay;
}

/** Up to how many months are told apart one by one. */
const fewMonths = 300;

const firstMonth = 12;
const lastMonth = 9999 * 12 + 11;

export function createCalendarTerms(terms: Terms): CalendarTerms {
  const { number, add, subtract, choose, atMost, less, scale } = terms;
  const derived = new Map<string, Derived>();
  const months = new Map<Numeric, Numeric>();

  /** The value of a step function that changes at whole months. */
  const steps = (
    count: number,
    start: Numeric,
    next: (index: number) => { readonly reached: Truth; readonly value: Numeric },
  ): Numeric => {
    let value = start;
    for (let index = 1; index <= count; index++) {
      const step = next(index);
      value = choose(step.reached, step.value, value);
    }
    return value;
  };

  const month = (day: Numeric): Numeric => {
    const known = months.get(day);
    if (known !== undefined) return known;
    const found = fewMonthsOf(day) ?? anyMonthOf(day);
    months.set(day, found);
    return found;
  };

  const fewMonthsOf = (day: Numeric): Numeric | undefined => {
    if (day.min === undefined || day.max === undefined) return undefined;
    const [first, last] = [day.min, day.max].map((each) => monthOfDay(Number(each.valueOf())));
    if (first === undefined || last === undefined || last - first > fewMonths) return undefined;
    return steps(last - first, number(first), (index) => ({
      reached: atMost(number(dayOf(firstDayOf(first + index))), day),
      value: number(first + index),
    }));
  };

  /** A number of which we only say that its month holds the day. */
  const anyMonthOf = (day: Numeric): Numeric => {
    const bounds = {
      min: new Fraction(day.min === undefined ? firstMonth : monthOfDay(Number(day.min.valueOf()))),
      max: new Fraction(day.max === undefined ? lastMonth : monthOfDay(Number(day.max.valueOf()))),
      grain: new Fraction(1),
    };
    const name = `m${day.id}`;
    const found = terms.numberVariable(name, true, bounds);
    const next = firstDay(add(found, number(1)));
    derived.set(name, { day, facts: [atMost(firstDay(found), day), less(day, next)] });
    return found;
  };

  const firstDay = (of: Numeric): Numeric => {
    const { min, max } = of;
    if (min !== undefined && max !== undefined && max.sub(min).compare(fewMonths) <= 0) {
      const least = Number(min.valueOf());
      const count = Number(max.sub(min).valueOf());
      return steps(count, number(dayOf(firstDayOf(least))), (index) => ({
        reached: atMost(number(least + index), of),
        value: number(dayOf(firstDayOf(least + index))),
      }));
    }
    return anyFirstDay(of);
  };

  /** By the rule of the Gregorian calendar. */
  const anyFirstDay = (of: Numeric): Numeric => {
    const yearOf = year(of);
    const inYear = subtract(of, scale(yearOf, new Fraction(12)));
    const before = subtract(yearOf, number(1));
    const part = (divisor: number): Numeric => terms.whole(scale(before, new Fraction(1, divisor)));
    const days = add(
      scale(before, new Fraction(365)),
      part(4),
      scale(part(100), new Fraction(-1)),
      part(400),
      number(dayOf('0001-01-01')),
    );
    const isLeap = leap(yearOf);
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30];
    let [sum, inMonths]: [number, Numeric] = [0, number(0)];
    for (const [index, length] of lengths.entries()) {
      sum += length;
      inMonths = choose(atMost(number(index + 1), inYear), number(sum), inMonths);
    }
    const extra = choose(terms.and(isLeap, atMost(number(2), inYear)), number(1), number(0));
    return add(days, inMonths, extra);
  };

  const leap = (yearOf: Numeric): Truth => {
    const isMultiple = (of: number): Truth => {
      const quotient = scale(yearOf, new Fraction(1, of));
      return terms.equal(terms.whole(quotient), quotient);
    };
    return terms.and(isMultiple(4), terms.or(terms.not(isMultiple(100)), isMultiple(400)));
  };

  const year = (of: Numeric): Numeric => terms.whole(scale(of, new Fraction(1, 12)));
  const dayOfMonth = (day: Numeric): Numeric => add(subtract(day, firstDay(month(day))), number(1));
  const moveToMonth = (day: Numeric, to: Numeric): Numeric => {
    const length = subtract(firstDay(add(to, number(1))), firstDay(to));
    return add(firstDay(to), terms.least(dayOfMonth(day), length), number(-1));
  };

  return {
    day: (date) => number(dayOf(date)),
    month,
    firstDay,
    moveToMonth,
    dayOfMonth,
    year,
    derived,
  };
}

/** Since January of the year 0. */
export function monthOfDay(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
