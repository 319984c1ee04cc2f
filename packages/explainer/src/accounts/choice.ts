import { outcomeOf } from '../context.js';
import { followChain } from '../words/chain.js';
import { describeCondition, describeExpression } from '../words/describe-expression.js';
import { messageOf } from '../words/message.js';
import { reasonsFor } from '../words/reasons.js';
import { type Account, accountOf, only, type Setting, type StepOf } from './account.js';

/** 若…则…否则…: why the branch was taken, then the branch. */
export function choice({ expression, outcome }: StepOf<'if'>, setting: Setting): Account {
  const { context, premise } = setting;
  const { wording } = context;
  const { condition, whenTrue } = expression;
  const { taken, conditions } = followChain(expression, context);
  if (taken !== expression) {
    const reasons = conditions.flatMap((each) => reasonsFor(each, context));
    return accountOf(taken, { ...setting, premise: [...new Set([...premise, ...reasons])] });
  }
  if (outcome.status === 'known') {
    const words = describeCondition(condition, { context, valued: false });
    return accountOf(whenTrue, { ...setting, premise: [...premise, wording.regardless(words)] });
  }
  return only(wording.branchUnknown([...premise, ...reasonsFor(condition, context)]));
}

/** 否则取: the value, or why the other was taken. */
export function fallback({ expression }: StepOf<'fallback'>, setting: Setting): Account {
  const { context } = setting;
  const { value, fallback: other } = expression;
  const outcome = outcomeOf(context, value);
  if (outcome?.status !== 'error') return accountOf(value, setting);
  const what = describeExpression(value, { context, valued: true, quantity: setting.quantity });
  const reason = context.wording.notComputable(
    what,
    messageOf(outcome.error, setting.rule, context),
  );
  return accountOf(other, { ...setting, premise: [...setting.premise, reason] });
}
