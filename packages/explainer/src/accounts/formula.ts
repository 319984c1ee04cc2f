import type { Step } from '@tiaoli/evaluator';
import type { Constant } from '@tiaoli/ir';
import { describeExpression } from '../words/describe-expression.js';
import { constantText, constantValue, outcomeText } from '../words/describer.js';
import { quantityOf } from '../words/quantity-of.js';
import { type Reference, referentOf } from '../words/reference.js';
import { type Account, only, type Setting, type StepOf } from './account.js';
import { condition } from './condition.js';

/** A calculation with the values of its names: `甲（5）× 乙（2）= 10`. */
export function formula(step: Step, setting: Setting): Account {
  const { expression, outcome } = step;
  if (expression.type.kind === 'boolean') return condition(step, setting);
  const { context, premise } = setting;
  const { wording } = context;
  const quantity = quantityOf(context, expression) ?? setting.quantity;
  const words = describeExpression(expression, { context, valued: true, quantity });
  if (outcome.status !== 'known') return only(wording.pendingCalculation(premise, words));
  const value = outcomeText(context, outcome, setting.quantity);
  return only(wording.calculation(premise, words, value));
}

/** A name alone: the value is that of the name. */
export function reference(step: Step & { expression: Reference }, setting: Setting): Account {
  if (step.expression.type.kind === 'boolean') return condition(step, setting);
  const { context, premise } = setting;
  const { label, outcome, quantity } = referentOf(context, step.expression);
  const term = context.wording.term(label(), outcomeText(context, outcome, quantity));
  return only(context.wording.sameAs(premise, term));
}

/** A fixed value. */
export function constant({ expression }: StepOf<'constant'>, setting: Setting): Account {
  const { context, premise, isPoints } = setting;
  const { wording } = context;
  const words = constantWords(expression, setting);
  return only(isPoints ? wording.score.given(premise, words.text) : wording.fixed(premise, words));
}

function constantWords(expression: Constant, { context, quantity }: Setting) {
  const { kind } = constantValue(expression);
  return { text: constantText(context, expression, quantity), kind };
}
