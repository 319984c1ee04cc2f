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
import type { DateCall, DateFunction, Shift } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import { formatRational } from '../numbers/rational.js';
import type { Known, Outcome } from '../outcome.js';
import { fail, placeOf } from '../run/fail.js';
import { known, knownNumber, numberOf } from '../run/outcomes.js';
import { createStep, evaluateIn, type Handler, type Scope } from '../run/scope.js';
import { strict } from '../run/strict.js';
import type { RolledDecision, Step } from '../step.js';
import { describeLeaves } from '../values/describe.js';

/** A date moved by so many days, months or working days. */
export const shift: Handler<'shift'> = (node, scope) => {
  const date = evaluateIn(scope, node.date);
  const amount = evaluateIn(scope, node.amount);
  const outcome = strict([date.outcome, amount.outcome], scope, ([from, by]) => {
    const number = by === undefined ? undefined : numberOf(by);
    if (number === undefined) throw new TypeError('a date was moved by nothing');
    return shifted(node, dateIn(from), number, [date, amount], scope);
  });
  return createStep(node, outcome, [date, amount]);
};

function shifted(
  node: Shift,
  date: string,
  amount: Fraction,
  steps: readonly Step[],
  scope: Scope,
): Outcome {
  if (amount.d !== 1n) {
    return fail(scope, node.id, 'period-not-whole', { amount: formatRational(amount) });
  }
  const count = Number(node.operator === 'add' ? amount : amount.neg());
  if (node.unit === 'workingDay') {
    return counted(scope.run.workingDays().shift(date, count), node.id, scope);
  }
  const moved = node.unit === 'day' ? shiftDays(date, count) : shiftMonths(date, count);
  if (moved !== undefined) return knownDate(moved);
  const values = describeLeaves(steps, scope.run.prepared);
  return fail(scope, node.id, 'date-out-of-range', { ...placeOf(scope), values });
}

/** A function of dates. */
export const dateCall: Handler<'dateCall'> = (node, scope) => {
  const steps = node.arguments.map((argument) => evaluateIn(scope, argument));
  const outcome = strict(
    steps.map((step) => step.outcome),
    scope,
    (values) => functions[node.function](values, node, scope),
  );
  const rolled = rolledOf(node, steps, outcome, scope);
  return createStep(node, outcome, steps, rolled);
};

type Compute = (values: readonly Known[], node: DateCall, scope: Scope) => Outcome;

const ofDate =
  (compute: (date: string) => string): Compute =>
  ([date]) =>
    knownDate(compute(dateIn(date)));

const partOf =
  (part: 'year' | 'month' | 'day'): Compute =>
  ([date]) =>
    knownNumber(new Fraction(partsOf(dateIn(date))[part]));

const fromTo =
  (compute: (from: string, to: string) => number): Compute =>
  ([from, to]) =>
    knownNumber(new Fraction(compute(dateIn(from), dateIn(to))));

const among =
  (isBetter: (candidate: string, best: string) => boolean): Compute =>
  (values) =>
    knownDate(values.map(dateIn).reduce((best, each) => (isBetter(each, best) ? each : best)));

const functions: { readonly [F in DateFunction]: Compute } = {
  days: fromTo(daysBetween),
  fullMonths: fromTo(fullMonths),
  // A year is 12 of the base unit.
  fullYears: fromTo((from, to) => fullYears(from, to) * 12),
  workingDays: ([from, to], { id }, scope) => {
    const days = scope.run.workingDays().between(dateIn(from), dateIn(to));
    return typeof days === 'number' ? knownNumber(new Fraction(days)) : missing(days, id, scope);
  },
  rollForward: ([date], { id }, scope) =>
    counted(scope.run.workingDays().rollForward(dateIn(date)), id, scope),
  monthStart: ofDate((date) => startOf('month', date)),
  monthEnd: ofDate((date) => endOf('month', date)),
  quarterStart: ofDate((date) => startOf('quarter', date)),
  quarterEnd: ofDate((date) => endOf('quarter', date)),
  yearStart: ofDate((date) => startOf('year', date)),
  yearEnd: ofDate((date) => endOf('year', date)),
  year: partOf('year'),
  month: partOf('month'),
  day: partOf('day'),
  date: (values, { id }, scope) => {
    const [year = 0, month = 0, day = 0] = values.map((each) => Number(numberOf(each)));
    const date = dateOf({ year, month, day });
    if (date !== undefined) return knownDate(date);
    const written = values.map((each) => formatRational(numberOf(each))).join('-');
    return fail(scope, id, 'impossible-date', { date: written });
  },
  earliest: among((candidate, best) => candidate < best),
  latest: among((candidate, best) => candidate > best),
};

/** Why a date was moved to a working day, for whoever explains it. */
function rolledOf(
  { function: name }: DateCall,
  [first]: readonly Step[],
  outcome: Outcome,
  { run }: Scope,
): RolledDecision | undefined {
  if (name !== 'rollForward' || outcome.status !== 'known') return undefined;
  if (first?.outcome.status !== 'known') return undefined;
  const [from, to] = [dateIn(first.outcome), dateIn(outcome)];
  const off = run.workingDays().dayOff(from);
  if (off === undefined || 'missingYear' in off) return undefined;
  return { kind: 'rolled', from, to, off };
}

function counted(result: Counted, id: number, scope: Scope): Outcome {
  return 'date' in result ? knownDate(result.date) : missing(result, id, scope);
}

function missing({ missingYear }: MissingYear, id: number, scope: Scope): Outcome {
  return fail(scope, id, 'holiday-year-missing', {
    ...placeOf(scope),
    year: String(missingYear),
  });
}

function knownDate(value: string): Known {
  return known({ kind: 'date', value });
}

/** The date of a known outcome; what is no date is a defect of the core. */
export function dateIn(outcome: Known | undefined): string {
  if (outcome?.value.kind === 'date') return outcome.value.value;
  throw new TypeError(`a date was expected, not ${outcome?.value.kind ?? 'nothing'}`);
}
