import type { Outcome } from '@tiaoli/evaluator';
import type { Shift } from '@tiaoli/ir';
import { describeExpression } from '../words/describe-expression.js';
import { outcomeText } from '../words/describer.js';
import { periodQuantity } from '../words/period-quantity.js';
import { type Account, accountOf, join, only, type Setting, type StepOf } from './account.js';
import { formula } from './formula.js';

/** A date so much later or earlier: where it begins, how long it is, and where it ends. */
export function moved(step: StepOf<'shift'>, setting: Setting): Account {
  const { expression, outcome } = step;
  if (outcome.status !== 'known') return formula(step, setting);
  const { context, premise } = setting;
  const { date, amount, operator, unit } = expression;
  const start = describeExpression(date, { context, valued: true });
  const period = describeExpression(amount, {
    context,
    valued: true,
    quantity: periodQuantity(unit),
  });
  const end = outcomeText(context, outcome);
  const sentence = context.wording.dates.moved(premise, start, operator, period, end);
  return only(sentence, ...monthEnd(expression, outcome, setting));
}

/** A month that has no corresponding day ends on its last day. */
function monthEnd(
  { date, unit }: Shift,
  outcome: Outcome,
  { context }: Setting,
): readonly string[] {
  const from = dayOf(context.steps.get(date)?.outcome);
  const to = dayOf(outcome);
  if (unit !== 'month' || from === undefined || to === undefined || to.day === from.day) return [];
  return [context.wording.dates.monthEnds(to.month, from.day)];
}

function dayOf(outcome: Outcome | undefined): { month: number; day: number } | undefined {
  if (outcome?.status !== 'known' || outcome.value.kind !== 'date') return undefined;
  const [, month = 0, day = 0] = outcome.value.value.split('-').map(Number);
  return { month, day };
}

/** A function of dates; a day off that was moved is said with its reason. */
export function dated(step: StepOf<'dateCall'>, setting: Setting): Account {
  const { expression, outcome, decision } = step;
  const [first] = expression.arguments;
  const isRoll = expression.function === 'rollForward' && first !== undefined;
  if (!isRoll || outcome.status !== 'known' || first.kind !== 'shift') return rolled(step, setting);
  const { context } = setting;
  const { dates, date } = context.wording;
  const sentence =
    decision?.kind === 'rolled'
      ? dates.rolled(date(decision.from), date(decision.to), decision.off)
      : dates.notRolled(outcomeText(context, outcome));
  return join(accountOf(first, setting), only(sentence));
}

function rolled(step: StepOf<'dateCall'>, setting: Setting): Account {
  const account = formula(step, setting);
  const { decision } = step;
  if (decision?.kind !== 'rolled') return account;
  const { dates, date } = setting.context.wording;
  const sentence = dates.rolled(date(decision.from), date(decision.to), decision.off);
  return join(account, only(sentence));
}
