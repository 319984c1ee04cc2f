import type { ListDecision, Member } from '@tiaoli/evaluator';
import type { CoreExpression } from '@tiaoli/ir';
import { valueText } from '../values/describe-value.js';
import type { Quantity } from '../values/quantity.js';
import { describeExpression } from '../words/describe-expression.js';
import type { ListExpression } from '../words/describe-list.js';
import { outcomeText, truthOf } from '../words/describer.js';
import { quantityOf } from '../words/quantity-of.js';
import { type Account, only, type Setting, type StepOf } from './account.js';
import { condition } from './condition.js';
import { formula } from './formula.js';

/** Elements that a sentence names; the others are counted. */
const mostNamed = 10;

/** What was made of a list: how, of how many elements, and what the first of them gave. */
export function list(step: StepOf<ListExpression['kind']>, setting: Setting): Account {
  const { expression, outcome, decision } = step;
  if (outcome.status === 'unknown') return formula(step, setting);
  if (expression.type.kind === 'boolean') return condition(step, setting);
  const { context, premise } = setting;
  const { wording } = context;
  const quantity = quantityOf(context, expression) ?? setting.quantity;
  const words = describeExpression(expression, { context, valued: false, quantity });
  if (outcome.status === 'error') return only(wording.pendingCalculation(premise, words));
  const members = decision?.kind === 'list' ? membersSentence(decision, expression, setting) : [];
  const value = outcomeText(context, outcome, setting.quantity);
  return only(wording.calculation(premise, words, value), ...members);
}

function membersSentence(
  { members }: ListDecision,
  expression: CoreExpression,
  setting: Setting,
): readonly string[] {
  const { context } = setting;
  if (members.length === 0) return [context.wording.lists.empty];
  const each = eachOf(expression);
  const quantity = (each && quantityOf(context, each)) ?? setting.quantity;
  // Of a share those are named that count.
  const shown =
    each?.type.kind === 'boolean'
      ? members.filter(({ outcome }) => truthOf(outcome) === true)
      : members;
  const parts = shown.slice(0, mostNamed).map((member) => ({
    key: member.element.key,
    value: textOfMember(member, expression, quantity, setting),
  }));
  const isShare = each?.type.kind === 'boolean';
  return [context.wording.lists.members(parts, shown.length, isShare ? members.length : undefined)];
}

/** What was said of an element; of a list in order what each of its keys came to. */
function textOfMember(
  { outcome, keys }: Member,
  expression: CoreExpression,
  quantity: Quantity,
  setting: Setting,
): string {
  const by = expression.kind === 'rank' || expression.kind === 'sort' ? expression.by : [];
  if (keys === undefined || by.length < 2) return textOf(outcome, quantity, setting);
  const texts = by.map(({ value }, index) =>
    textOf(keys[index], quantityOf(setting.context, value) ?? {}, setting),
  );
  return texts.join(' / ');
}

function textOf(
  outcome: ListDecision['members'][number]['outcome'],
  quantity: Quantity,
  { context }: Setting,
): string {
  // Of what is counted only the number matters.
  if (outcome?.status !== 'known' || outcome.value.kind === 'boolean') return '';
  return valueText(outcome.value, quantity, context);
}

function eachOf(expression: CoreExpression): CoreExpression | undefined {
  if (expression.kind === 'aggregate') return expression.each;
  return expression.kind === 'rank' || expression.kind === 'sort'
    ? expression.by[0]?.value
    : undefined;
}
