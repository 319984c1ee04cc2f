import { rationalOf, type Step } from '@tiaoli/evaluator';
import type { CoreExpression, Round } from '@tiaoli/ir';
import { type Context, outcomeOf } from '../context.js';
import { numberText } from '../values/describe-value.js';
import type { Rational } from '../values/rational.js';
import { describeExpression } from '../words/describe-expression.js';
import { writtenNumberOf } from '../words/written-number.js';
import { type Account, accountOf, join, only, type Setting, type StepOf } from './account.js';

/** The value, then how it was rounded. */
export function rounding(step: StepOf<'round'>, setting: Setting): Account {
  const { value, mode, step: size } = step.expression;
  const { context, quantity } = setting;
  const { wording } = context;
  const change = changeOf(value, step, context);
  const account = accountOf(value, setting);
  // That nothing stays nothing needs no words, and for people no number that stays as it was does.
  const isSame = change?.before.equals(change.after) === true;
  if (change === undefined || (isSame && (context.detail !== 'all' || change.after.equals(0)))) {
    return account;
  }
  const text = (number: Rational): string => numberText(number, quantity, wording);
  const words = {
    mode,
    step: stepWords(step.expression, () => text(rationalOf(size)), setting),
    before: text(change.before),
    after: text(change.after),
  };
  return join(account, only(wording.rounding(words)));
}

/** The step as the policy writes it where that is a number: 1 元 of a rule in 万元. */
function stepWords(round: Round, otherwise: () => string, { context }: Setting): string {
  const written = writtenNumberOf(round);
  if (written === undefined || written.multipliers !== '') return otherwise();
  return context.wording.written(written.digits, written.multipliers, written.unit);
}

/** The value, then the upper limit if it took effect. */
export function cap(step: StepOf<'cap'>, setting: Setting): Account {
  return limited(step, setting, 'capTookEffect');
}

/** The value, then the lower limit if it took effect. */
export function floor(step: StepOf<'floor'>, setting: Setting): Account {
  return limited(step, setting, 'floorTookEffect');
}

function limited(
  step: StepOf<'cap'> | StepOf<'floor'>,
  setting: Setting,
  sentence: 'capTookEffect' | 'floorTookEffect',
): Account {
  const { value, limit } = step.expression;
  const { context, quantity } = setting;
  const { wording } = context;
  const change = changeOf(value, step, context);
  const account = accountOf(value, setting);
  if (change === undefined || change.before.equals(change.after)) return account;
  const words = {
    before: numberText(change.before, quantity, wording),
    limit: describeExpression(limit, { context, valued: true, quantity }),
    after: numberText(change.after, quantity, wording),
  };
  return join(account, only(wording[sentence](words)));
}

function changeOf(
  inner: CoreExpression,
  outer: Step,
  context: Context,
): { readonly before: Rational; readonly after: Rational } | undefined {
  const before = outcomeOf(context, inner);
  const after = outer.outcome;
  if (before?.status !== 'known' || after.status !== 'known') return undefined;
  if (before.value.kind !== 'number' || after.value.kind !== 'number') return undefined;
  return { before: before.value.value, after: after.value.value };
}
