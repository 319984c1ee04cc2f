import {
  type Counted,
  dateOf,
  daysBetween,
  endOf,
  fullMonths,
  fullYears,
  type MissingYear,
  partsOf,
  shiftDays,
  shiftMonths,
  startOf,
} from '@tiaoli/calendar';
import type { DateFunction } from '@tiaoli/ir';
import { ofAll, ofBoth } from '../lift.js';
import { isWhole, negate, type Rational } from '../numbers/rational.js';
import { doubleOf } from '../numbers/text.js';
import { Failure, type Outcome } from '../outcome.js';
import type { Compiler, Handler } from '../scope.js';
import type { Value } from '../value.js';

const notWhole = new Failure('period-not-whole');
const outOfRange = new Failure('date-out-of-range');
const impossible = new Failure('impossible-date');
const yearMissing = new Failure('holiday-year-missing');

/** A date moved by so many days, months or working days. */
export const shift: Handler<'shift'> = (node, { text, number, workingDays }) => {
  const { unit, operator } = node;
  return ofBoth(text(node.date), number(node.amount), (date, amount) => {
    if (!isWhole(amount)) return notWhole;
    const count = doubleOf(operator === 'add' ? amount : negate(amount));
    if (unit === 'workingDay') return counted(workingDays().shift(date, count));
    return (unit === 'day' ? shiftDays(date, count) : shiftMonths(date, count)) ?? outOfRange;
  });
};

/** A function of dates. */
export const dateCall: Handler<'dateCall'> = (node, compiler) => {
  const compute = functions[node.function];
  return ofAll(node.arguments.map(compiler.any), (values) => compute(values, compiler));
};

type Compute = (values: readonly Value[], compiler: Compiler) => Outcome;

const ofDate =
  (compute: (date: string) => Outcome): Compute =>
  ([date]) =>
    compute(String(date));

const fromTo =
  (compute: (from: string, to: string, compiler: Compiler) => number | MissingYear): Compute =>
  ([from, to], compiler) => {
    const found = compute(String(from), String(to), compiler);
    return typeof found === 'number' ? found + 0 : yearMissing;
  };

const functions: { readonly [F in DateFunction]: Compute } = {
  days: fromTo(daysBetween),
  fullMonths: fromTo(fullMonths),
  // A year is 12 of the base unit.
  fullYears: fromTo((from, to) => fullYears(from, to) * 12),
  workingDays: fromTo((from, to, { workingDays }) => workingDays().between(from, to)),
  rollForward: ([date], { workingDays }) => counted(workingDays().rollForward(String(date))),
  monthStart: ofDate((date) => startOf('month', date)),
  monthEnd: ofDate((date) => endOf('month', date)),
  quarterStart: ofDate((date) => startOf('quarter', date)),
  quarterEnd: ofDate((date) => endOf('quarter', date)),
  yearStart: ofDate((date) => startOf('year', date)),
  yearEnd: ofDate((date) => endOf('year', date)),
  year: ofDate((date) => partsOf(date).year),
  month: ofDate((date) => partsOf(date).month),
  day: ofDate((date) => partsOf(date).day),
  date: (values) => {
    // The core's types say that these are numbers.
    const [year = 0, month = 0, day = 0] = (values as readonly Rational[]).map(doubleOf);
    return dateOf({ year, month, day }) ?? impossible;
  },
  earliest: (dates) => dates.map(String).sort()[0] ?? impossible,
  latest: (dates) => dates.map(String).sort().at(-1) ?? impossible,
};

function counted(result: Counted): Outcome {
  return 'date' in result ? result.date : yearMissing;
}
