import { rationalOf } from '@tiaoli/evaluator';
import { numberText } from '../values/describe-value.js';
import { describeExpression } from '../words/describe-expression.js';
import { quantityOf } from '../words/quantity-of.js';
import { writtenNumber } from '../words/written-number.js';
import { type Account, only, type Setting, type StepOf } from './account.js';
import { formula } from './formula.js';

/** What the part is by its weight, how it was rounded, and who got what was left. */
export function allocation(step: StepOf<'allocate'>, setting: Setting): Account {
  const { expression, outcome, decision } = step;
  if (outcome.status !== 'known' || decision?.kind !== 'allocation') return formula(step, setting);
  const { context, quantity } = setting;
  const { wording } = context;
  const { part, left, sum, members } = decision;
  const { amount, list, weight, remainder } = expression;
  const weighed = quantityOf(context, weight) ?? {};
  const money = (number: typeof part.amount): string => numberText(number, quantity, wording);
  const size = stepText(expression, setting);
  const share = wording.allocation.share({
    amount: describeExpression(amount, { context, valued: true, quantity }),
    list: describeExpression(list, { context, valued: false }),
    weight: describeExpression(weight, { context, valued: false, quantity: weighed }),
    count: members.length,
    own: numberText(part.weight, weighed, wording),
    sum: numberText(sum, weighed, wording),
    share: money(part.share),
    step: size,
    rounded: part.rounded.equals(part.share) ? undefined : money(part.rounded),
  });
  if (left === 0n) return only(share);
  const words = {
    rule: remainder,
    left: String(left),
    step: size,
    place: part.place,
    isReceiver: part.extra !== 0n,
    extra: money(part.amount.sub(part.rounded)),
    value: money(part.amount),
  };
  return only(share, wording.allocation.remainder(words));
}

function stepText({ step, text }: StepOf<'allocate'>['expression'], setting: Setting): string {
  const { context, quantity } = setting;
  const written = writtenNumber(text);
  if (written === undefined || written.multipliers !== '') {
    return numberText(rationalOf(step), quantity, context.wording);
  }
  return context.wording.written(written.digits, written.multipliers, written.unit);
}
