import type { Step } from '@tiaoli/evaluator';
import type { SumMonths } from '@tiaoli/ir';
import { groupMonths, monthContext, type SameMonths } from '../month-context.js';
import { valueText } from '../values/describe-value.js';
import type { Quantity } from '../values/quantity.js';
import { describeExpression } from '../words/describe-expression.js';
import { numberOf, outcomeText } from '../words/describer.js';
import { quantityOf } from '../words/quantity-of.js';
import { isReference } from '../words/reference.js';
import { type Account, only, type Setting, type StepOf } from './account.js';
import { formula } from './formula.js';

/** Groups of months that are told; the others are left out. */
const mostTold = 12;

/** A sum over months: how many, and what those that follow each other gave alike. */
export function months(step: StepOf<'sumMonths'>, setting: Setting): Account {
  const { expression, outcome, decision } = step;
  if (outcome.status !== 'known' || decision?.kind !== 'months') return formula(step, setting);
  const { context, premise } = setting;
  const quantity = quantityOf(context, expression) ?? setting.quantity;
  const [from, to] = [expression.from, expression.to].map((date) =>
    describeExpression(date, { context, valued: true }),
  );
  const parts = decision.months.filter(({ days }) => days !== undefined).length;
  const lead = context.wording.dates.monthsSummed(premise, {
    from: from ?? '',
    to: to ?? '',
    count: decision.months.length - parts,
    parts,
    total: outcomeText(context, outcome, quantity),
  });
  const groups = groupMonths(decision.months);
  const told = groups.slice(0, mostTold).map((group) => tell(group, expression, quantity, setting));
  return only(
    lead,
    ...told,
    ...(groups.length > mostTold ? [context.wording.dates.moreMonths] : []),
  );
}

function tell(
  group: SameMonths,
  { each }: SumMonths,
  quantity: Quantity,
  { context }: Setting,
): string {
  const [first] = group;
  const last = group.at(-1) ?? first;
  const within = monthContext(context, first);
  const own = quantityOf(within, each) ?? quantity;
  const words = describeExpression(each, { context: within, valued: true, quantity: own });
  const { days } = first;
  return context.wording.dates.sameMonths({
    first: first.first,
    last: last.first,
    count: group.length,
    formula: words,
    // A name has its value beside it already.
    each: isReference(each) ? words : outcomeText(within, first.step.outcome, own),
    ...(days === undefined
      ? {}
      : { days: { ...days, amount: times(first.step, days.counted, days.all) } }),
    sum: times(first.step, group.length, 1),
  });

  function times(step: Step, numerator: number, denominator: number): string {
    const number = numberOf(step.outcome);
    if (number === undefined) return outcomeText(within, step.outcome, quantity);
    const value = number.mul(numerator).div(denominator);
    return valueText({ kind: 'number', value }, quantity, context);
  }
}
