import { type Allocate, type CoreExpression, children, type SumMonths } from '@tiaoli/ir';
import { type Context, outcomeOf } from '../context.js';
import { monthContext } from '../month-context.js';
import { aboutEach } from './about-each.js';
import { describeExpression } from './describe-expression.js';
import type { ListExpression } from './describe-list.js';
import { truthOf } from './describer.js';
import { isReference, referentOf } from './reference.js';

/** The names in an expression whose values are not known, each once, in the order of mention. */
export function unclearNames(expression: CoreExpression, context: Context): readonly string[] {
  const names = new Map<string, string>();
  const pending: CoreExpression[] = [expression];
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    if ('list' in each && isOpen(each, context)) {
      if (each.kind === 'allocate') pending.push(each.amount);
      if (each.kind === 'allocate' && isAmountAlone(each, context)) continue;
      const list = describeExpression(each.list, { context, valued: false });
      names.set(`list ${list}`, context.wording.lists.someOf(list));
      continue;
    }
    if (each.kind === 'sumMonths') {
      for (const name of unclearMonths(each, context)) names.set(`name ${name}`, name);
      continue;
    }
    if (!isReference(each)) {
      pending.push(...[...openParts(each, context)].reverse());
      continue;
    }
    const { label, outcome } = referentOf(context, each);
    if (outcome.status === 'known') continue;
    const key = `${each.kind} ${each.kind === 'asOfDate' ? '' : each.name}`;
    if (names.has(key)) continue;
    const { unclearRule, subject } = context.wording;
    const isTruth = each.type.kind === 'boolean';
    const isRule = each.kind === 'rule' || each.kind === 'elementRule';
    names.set(key, isRule ? unclearRule(label(), isTruth) : subject(label()));
  }
  return [...names.values()];
}

/**
 * The parts that may hold what is not known: nothing of what is settled, only the branch taken, and
 * nothing of what is said of each element.
 */
function openParts(expression: CoreExpression, context: Context): readonly CoreExpression[] {
  if (outcomeOf(context, expression)?.status === 'known') return [];
  if (expression.kind === 'if') {
    const truth = truthOf(outcomeOf(context, expression.condition));
    if (truth !== undefined) return [truth ? expression.whenTrue : expression.whenFalse];
  }
  const about = aboutEach(expression);
  return children(expression).filter((child) => !about.includes(child));
}

/** Whether the list is known, but not yet all of what is said about its elements. */
function isOpen(expression: ListExpression, context: Context): boolean {
  return (
    outcomeOf(context, expression)?.status === 'unknown' &&
    outcomeOf(context, expression.list)?.status === 'known'
  );
}

/** Whether nothing but what the amount waits for is needed to divide it. */
function isAmountAlone(expression: Allocate, context: Context): boolean {
  const [whole, amount] = [expression, expression.amount].map((each) => outcomeOf(context, each));
  if (whole?.status !== 'unknown' || amount?.status !== 'unknown') return false;
  const ofAmount = new Set(amount.needs.flat());
  return whole.needs.flat().every((name) => ofAmount.has(name));
}

/** What is not known of a sum over months: its dates, or something of the first such month. */
function unclearMonths(sum: SumMonths, context: Context): readonly string[] {
  const step = context.steps.get(sum);
  if (step?.outcome.status === 'known') return [];
  const open = step?.decision?.kind === 'months' ? step.decision.months : [];
  const month = open.find(({ step: { outcome } }) => outcome.status === 'unknown');
  if (month !== undefined) return unclearNames(sum.each, monthContext(context, month));
  return [sum.from, sum.to].flatMap((date) => unclearNames(date, context));
}
