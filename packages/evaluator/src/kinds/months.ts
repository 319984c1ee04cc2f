import { daysBetween, endOf, shiftMonths, startOf } from '@tiaoli/calendar';
import type { DateText, SumMonths } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { Known, Outcome } from '../outcome.js';
import { fail, placeOf } from '../run/fail.js';
import { known, numberOf } from '../run/outcomes.js';
import { createStep, evaluateIn, type Handler, type Scope } from '../run/scope.js';
import { strict } from '../run/strict.js';
import type { MonthStep } from '../step.js';
import { bounded } from './arithmetic.js';
import { dateIn } from './dates.js';

/** Months of a hundred years: more are a mistake in a date. */
const mostMonths = 1_200;

/** A sum over months, each with the parameter values of its first day. */
export const sumMonths: Handler<'sumMonths'> = (node, scope) => {
  const from = evaluateIn(scope, node.from);
  const to = evaluateIn(scope, node.to);
  const months: MonthStep[] = [];
  const outcome = strict([from.outcome, to.outcome], scope, ([first, last]) => {
    const spans = monthsWithin(dateIn(first), dateIn(last), node.prorated);
    if (spans === undefined) {
      return fail(scope, node.id, 'too-many-months', {
        ...placeOf(scope),
        most: String(mostMonths),
      });
    }
    for (const span of spans) months.push(evaluateMonth(node, span, scope));
    return totalOf(months, node, scope);
  });
  return createStep(node, outcome, [from, to], { kind: 'months', months });
};

/** The first day of the month that is summed up. */
export const thisMonth: Handler<'thisMonth'> = (node, { run }) => {
  if (run.month === undefined) throw new ReferenceError('a month outside of a sum');
  return createStep(node, known({ kind: 'date', value: run.month }));
};

type MonthSpan = Pick<MonthStep, 'first' | 'days'>;

/** The months that count; undefined where they are too many. */
function monthsWithin(
  from: DateText,
  to: DateText,
  prorated: boolean,
): readonly MonthSpan[] | undefined {
  const spans: MonthSpan[] = [];
  let month: string | undefined = startOf('month', from);
  for (; month !== undefined && month <= to; month = shiftMonths(month, 1)) {
    const span = spanOf(month, from, to);
    if (span.days === undefined || prorated) spans.push(span);
    if (spans.length > mostMonths) return undefined;
  }
  return to < from ? [] : spans;
}

function spanOf(first: DateText, from: DateText, to: DateText): MonthSpan {
  const last = endOf('month', first);
  if (from <= first && last <= to) return { first };
  const begin = from > first ? from : first;
  const end = to < last ? to : last;
  const counted = daysBetween(begin, end) + 1;
  return { first, days: { counted, all: daysBetween(first, last) + 1 } };
}

function evaluateMonth({ each }: SumMonths, span: MonthSpan, scope: Scope): MonthStep {
  const run = scope.run.inMonth(span.first, each);
  const step = evaluateIn({ ...scope, run }, each);
  return { ...span, step, steps: run.steps, elementSteps: run.elementSteps };
}

function totalOf(months: readonly MonthStep[], { id }: SumMonths, scope: Scope): Outcome {
  const outcomes = months.map(({ step }) => step.outcome);
  return strict(outcomes, scope, (values: readonly Known[]) => {
    const total = values.reduce((sum, value, index) => {
      const { days } = months[index] ?? {};
      const number = numberOf(value);
      return sum.add(days === undefined ? number : number.mul(days.counted).div(days.all));
    }, new Fraction(0));
    return bounded(total, id, scope);
  });
}
