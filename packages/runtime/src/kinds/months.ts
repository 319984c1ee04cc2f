import { dateOf, daysBetween, endOf, partsOf } from '@tiaoli/calendar';
import type { DateText } from '@tiaoli/ir';
import { ofBoth } from '../lift.js';
import { add, multiply, type Rational, ratio } from '../numbers/rational.js';
import { bounded, Failure, isError, Open, type Outcome, unknown } from '../outcome.js';
import { createKept, type Handler, type Run } from '../scope.js';

/** Months of a hundred years: more are a mistake in a date. */
const mostMonths = 1_200;

interface Span {
  readonly first: DateText;
  /** How much of the month counts. */
  readonly share: Rational;
}

const tooMany = new Failure('too-many-months');

/** A sum over months, each with the parameter values of its first day. */
export const sumMonths: Handler<'sumMonths'> = (node, { text, number, settle }) => {
  const each = number(node.each);
  const prepare = settle(node.each);
  return ofBoth(text(node.from), text(node.to), (first, last, at) => {
    const spans = monthsWithin(first, last, node.prorated);
    if (spans === undefined) return tooMany;
    let sum: Rational = 0;
    let open: Open | undefined;
    for (const { first: day, share } of spans) {
      const run = inMonth(day, at.run);
      prepare(run);
      const value: Outcome<Rational> = each({ ...at, run });
      if (isError(value)) return value;
      if (value instanceof Open) open = unknown;
      else sum = add(sum, multiply(value, share));
    }
    return open ?? bounded(sum);
  });
};

/** The months that count; undefined where they are too many. */
function monthsWithin(
  from: DateText,
  to: DateText,
  prorated: boolean,
): readonly Span[] | undefined {
  if (to < from) return [];
  const spans: Span[] = [];
  const [first, last] = [from, to].map(monthIndex) as [number, number];
  for (let month = first; month <= last; month++) {
    const day = firstDay(month);
    const share = month === first || month === last ? shareOf(day, from, to) : 1;
    if (share === 1 || prorated) spans.push({ first: day, share });
    if (spans.length > mostMonths) return undefined;
  }
  return spans;
}

function monthIndex(date: DateText): number {
  const { year, month } = partsOf(date);
  return year * 12 + month - 1;
}

function firstDay(month: number): DateText {
  return dateOf({ year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 }) ?? '';
}

function shareOf(first: DateText, from: DateText, to: DateText): Rational {
  const last = endOf('month', first);
  const [begin, end] = [from > first ? from : first, to < last ? to : last];
  return ratio(daysBetween(begin, end) + 1, daysBetween(first, last) + 1);
}

/** The same decision with the parameter values of a month's first day. */
function inMonth(first: DateText, { whole }: Run): Run {
  whole.months ??= new Map();
  const known = whole.months.get(first);
  const run = known ?? {
    whole,
    parametersOn: first,
    month: first,
    rules: createKept(),
    ofElements: [],
    shared: undefined,
  };
  whole.months.set(first, run);
  return run;
}
