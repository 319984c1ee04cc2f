import Fraction from 'fraction.js';
import { dayOf, firstDayOf, monthOf } from '../encoding/calendar-terms.js';
import type { Context, Handler } from '../encoding/context.js';
import {
  allFaults,
  Beyond,
  type Fault,
  faultsWhere,
  number,
  numberIn,
  type Outcome,
} from '../encoding/outcome.js';
import type { Numeric, Truth } from '../terms/term.js';
import { faultOf } from './choice.js';

const lastDay = dayOf('9999-12-31');
const dayOne = dayOf('0001-01-01');

/** A date moved by days or months. */
export const shift: Handler<'shift'> = (node, context) => {
  if (node.unit === 'workingDay') throw new Beyond('workingDays');
  const { terms, calendar } = context;
  const date = context.encode(node.date, context);
  const amount = context.encode(node.amount, context);
  const given = numberIn(amount);
  const count = node.operator === 'add' ? given : terms.scale(given, new Fraction(-1));
  const [day, moved] = [numberIn(date), terms.whole(count)];
  const term =
    node.unit === 'day'
      ? terms.add(day, moved)
      : calendar.moveToMonth(day, terms.add(calendar.month(day), moved));
  const notWhole = {
    ...faultOf('period-not-whole', node.id, context),
    when: terms.not(terms.equal(moved, count)),
  };
  const outside = {
    ...faultOf('date-out-of-range', node.id, context),
    when: isOutside(term, context),
  };
  return number(term, allFaults(terms, date.faults, amount.faults, [notWhole, outside]));
};

function isOutside(day: Numeric, { terms }: Context): Truth {
  return terms.or(terms.less(day, terms.number(dayOne)), terms.less(terms.number(lastDay), day));
}

type Compute = (values: readonly Numeric[], context: Context) => Numeric;

const withFirst =
  (compute: (day: Numeric, context: Context) => Numeric): Compute =>
  ([day], context) => {
    if (day === undefined) throw new Beyond('shape');
    return compute(day, context);
  };

const withTwo =
  (compute: (from: Numeric, to: Numeric, context: Context) => Numeric): Compute =>
  ([from, to], context) => {
    if (from === undefined || to === undefined) throw new Beyond('shape');
    return compute(from, to, context);
  };

const notFollowed: Compute = () => {
  throw new Beyond('workingDays');
};

/** The month of a day, moved to the first or past the last of its quarter or year. */
const partOf = (months: number, isEnd: boolean): Compute =>
  withFirst((day, { terms, calendar }) => {
    const month = calendar.month(day);
    const begin = terms.scale(
      terms.whole(terms.scale(month, new Fraction(1, months))),
      new Fraction(months),
    );
    if (!isEnd) return calendar.firstDay(begin);
    return terms.subtract(
      calendar.firstDay(terms.add(begin, terms.number(months))),
      terms.number(1),
    );
  });

const fullMonths = (from: Numeric, to: Numeric, { terms, calendar }: Context): Numeric => {
  const forward = (first: Numeric, second: Numeric): Numeric => {
    const month = calendar.month(second);
    const months = terms.subtract(month, calendar.month(first));
    const isReached = terms.atMost(calendar.moveToMonth(first, month), second);
    return terms.choose(isReached, months, terms.subtract(months, terms.number(1)));
  };
  const backward = terms.scale(forward(to, from), new Fraction(-1));
  return terms.choose(terms.less(to, from), backward, forward(from, to));
};

/** Whole years in either direction, in months. */
const fullYears = (from: Numeric, to: Numeric, context: Context): Numeric => {
  const { terms } = context;
  const months = fullMonths(from, to, context);
  const opposite = terms.scale(months, new Fraction(-1));
  const years = (of: Numeric): Numeric =>
    terms.scale(terms.whole(terms.scale(of, new Fraction(1, 12))), new Fraction(12));
  const negative = terms.scale(years(opposite), new Fraction(-1));
  return terms.choose(terms.sign('>', opposite), negative, years(months));
};

const functions: Readonly<Record<Parameters<Handler<'dateCall'>>[0]['function'], Compute>> = {
  days: withTwo((from, to, { terms }) => terms.subtract(to, from)),
  workingDays: notFollowed,
  rollForward: notFollowed,
  fullMonths: withTwo(fullMonths),
  fullYears: withTwo(fullYears),
  monthStart: partOf(1, false),
  monthEnd: partOf(1, true),
  quarterStart: partOf(3, false),
  quarterEnd: partOf(3, true),
  yearStart: partOf(12, false),
  yearEnd: partOf(12, true),
  year: withFirst((day, { calendar }) => calendar.year(calendar.month(day))),
  month: withFirst((day, { terms, calendar }) => {
    const month = calendar.month(day);
    const before = terms.scale(calendar.year(month), new Fraction(12));
    return terms.add(terms.subtract(month, before), terms.number(1));
  }),
  day: withFirst((day, { calendar }) => calendar.dayOfMonth(day)),
  date: ([year, month, day], { terms, calendar }) => {
    if (year === undefined || month === undefined || day === undefined) throw new Beyond('shape');
    const months = terms.add(terms.scale(year, new Fraction(12)), month, terms.number(-1));
    return terms.add(calendar.firstDay(months), day, terms.number(-1));
  },
  earliest: (days, { terms }) => days.reduce(terms.least),
  latest: (days, { terms }) => days.reduce(terms.greatest),
};

export const dateCall: Handler<'dateCall'> = (node, context) => {
  const { terms } = context;
  const outcomes = node.arguments.map((each) => context.encode(each, context));
  const values = outcomes.map(numberIn);
  const faults = allFaults(terms, ...outcomes.map((each) => each.faults));
  const term = functions[node.function](values, context);
  if (node.function !== 'date') return number(term, faults);
  return number(term, allFaults(terms, faults, [impossible(values, node.id, context)]));
};

/** No such day, or no such month. */
function impossible(values: readonly Numeric[], node: number, context: Context): Fault {
  const { terms, calendar } = context;
  const [year, month, day] = values;
  if (year === undefined || month === undefined || day === undefined) throw new Beyond('shape');
  const one = terms.number(1);
  const months = terms.add(terms.scale(year, new Fraction(12)), month, terms.number(-1));
  const length = terms.subtract(
    calendar.firstDay(terms.add(months, one)),
    calendar.firstDay(months),
  );
  const isOne = terms.and(
    ...values.map((each) => terms.equal(terms.whole(each), each)),
    terms.atMost(one, year),
    terms.atMost(one, month),
    terms.atMost(month, terms.number(12)),
    terms.atMost(one, day),
    terms.atMost(day, length),
  );
  return { ...faultOf('impossible-date', node, context), when: terms.not(isOne) };
}

/** So many months are looked at one by one. */
const mostMonths = 240;

/** A sum over calendar months: each month that may count, with the parameter values of its first day. */
export const sumMonths: Handler<'sumMonths'> = (node, context) => {
  const { terms } = context;
  const from = context.encode(node.from, context);
  const to = context.encode(node.to, context);
  const [first, last] = [numberIn(from), numberIn(to)];
  const faults: (readonly Fault[])[] = [from.faults, to.faults];
  const parts: Numeric[] = [terms.number(0)];
  for (const month of monthsBetween(first, last)) {
    const { share, counts } = shareOf(month, first, last, node.prorated, context);
    if (counts.kind === 'literal' && !counts.value) continue;
    const day = firstDayOf(month);
    const path = terms.and(context.path, counts);
    const each: Outcome = context.encode(node.each, {
      ...context,
      path,
      parametersOn: day,
      month: day,
    });
    parts.push(terms.choose(counts, terms.multiply(numberIn(each), share), terms.number(0)));
    faults.push(faultsWhere(terms, counts, each.faults));
  }
  return number(terms.add(...parts), allFaults(terms, ...faults));
};

function monthsBetween({ min }: Numeric, { max }: Numeric): readonly number[] {
  if (min === undefined || max === undefined) throw new Beyond('manyMonths');
  const [first, last] = [min, max].map((each) =>
    monthOf(new Date(Number(each.valueOf()) * 86_400_000).toISOString().slice(0, 10)),
  );
  if (first === undefined || last === undefined) throw new Beyond('manyMonths');
  if (last - first > mostMonths) throw new Beyond('manyMonths');
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Whether a month counts, and how much of it. */
function shareOf(
  month: number,
  from: Numeric,
  to: Numeric,
  isProrated: boolean,
  { terms }: Context,
): { readonly share: Numeric; readonly counts: Truth } {
  const [first, end] = [dayOf(firstDayOf(month)), dayOf(firstDayOf(month + 1)) - 1];
  const one = terms.number(1);
  if (!isProrated) {
    const counts = terms.and(
      terms.atMost(from, terms.number(first)),
      terms.atMost(terms.number(end), to),
    );
    return { share: one, counts };
  }
  const begin = terms.greatest(from, terms.number(first));
  const last = terms.least(to, terms.number(end));
  const days = terms.add(terms.subtract(last, begin), one);
  return {
    share: terms.scale(days, new Fraction(1, end - first + 1)),
    counts: terms.and(terms.atMost(begin, last), terms.atMost(from, to)),
  };
}
