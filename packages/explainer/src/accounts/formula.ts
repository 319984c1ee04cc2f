import type { Step } from '@tiaoli/evaluator';
import { type Constant, type CoreExpression, children, descendants, oncePer } from '@tiaoli/ir';
import type { Context } from '../context.js';
import type { ValueWords } from '../wording/wording.js';
import { followChain } from '../words/chain.js';
import { describeExpression } from '../words/describe-expression.js';
import { constantText, constantValue, outcomeText } from '../words/describer.js';
import { quantityOf } from '../words/quantity-of.js';
import { reasonsFor } from '../words/reasons.js';
import { type Reference, referentOf } from '../words/reference.js';
import { unclearNames } from '../words/unclear.js';
import { type Account, only, type Setting, type StepOf } from './account.js';
import { condition } from './condition.js';

/** A calculation with the values of its names: `甲（5）× 乙（2）= 10`. */
export function formula(step: Step, setting: Setting): Account {
  const { expression, outcome } = step;
  if (expression.type.kind === 'boolean') return condition(step, setting);
  const { context } = setting;
  const { wording } = context;
  const premise = [...new Set([...setting.premise, ...branchReasons(expression, context)])];
  const quantity = quantityOf(context, expression) ?? setting.quantity;
  if (outcome.status === 'unknown') return only(pendingSentence(expression, premise, setting));
  const words = describeExpression(expression, { context, valued: true, quantity });
  if (outcome.status === 'error') return only(wording.pendingCalculation(premise, words));
  const value = outcomeText(context, outcome, setting.quantity);
  if (words === value)
    return only(fixedSentence({ text: value, kind: 'number' }, premise, setting));
  return only(wording.calculation(premise, words, value));
}

/** A name alone: the value is that of the name. */
export function reference(step: Step & { expression: Reference }, setting: Setting): Account {
  if (step.expression.type.kind === 'boolean') return condition(step, setting);
  const { context, premise } = setting;
  const { label, outcome, quantity } = referentOf(context, step.expression);
  if (outcome.status === 'unknown') {
    return only(pendingSentence(step.expression, premise, setting));
  }
  const term = context.wording.term(label(), outcomeText(context, outcome, quantity));
  return only(context.wording.sameAs(premise, term));
}

/** What the value will equal, and what is not known of it. */
function pendingSentence(
  expression: CoreExpression,
  premise: readonly string[],
  { context, quantity: own }: Setting,
): string {
  const { wording } = context;
  const quantity = quantityOf(context, expression) ?? own;
  const describer = { context, valued: true, quantity, hidesUnknown: true };
  const words = describeExpression(expression, describer);
  const names = unclearNames(expression, context);
  return names.length === 0
    ? wording.pendingCalculation(premise, words)
    : wording.notYetCalculated(premise, words, wording.unclear(names));
}

/** A fixed value. */
export function constant({ expression }: StepOf<'constant'>, setting: Setting): Account {
  return only(fixedSentence(constantWords(expression, setting), setting.premise, setting));
}

function fixedSentence(
  words: ValueWords,
  premise: readonly string[],
  { context: { wording }, isPoints }: Setting,
): string {
  return isPoints ? wording.score.given(premise, words.text) : wording.fixed(premise, words);
}

/** Why the branches inside a formula were taken: only those stand in its words. */
function branchReasons(expression: CoreExpression, context: Context): readonly string[] {
  if (!hasBranches(expression)) return [];
  const reasons: string[] = [];
  const pending: CoreExpression[] = [expression];
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    const { taken, conditions } = followChain(each, context);
    reasons.push(...conditions.flatMap((condition) => reasonsFor(condition, context)));
    if (taken === each) pending.push(...[...children(each)].reverse());
    else pending.push(taken);
  }
  return reasons;
}

const hasBranches = oncePer((expression: CoreExpression): boolean => {
  for (const { kind } of descendants(expression)) if (kind === 'if') return true;
  return false;
});

function constantWords(expression: Constant, { context, quantity }: Setting) {
  const { kind } = constantValue(expression);
  return { text: constantText(context, expression, quantity), kind };
}
