import {
  modalityColumn,
  modalityOf,
  type Outcome,
  type RuleStep,
  type Value,
} from '@tiaoli/evaluator';
import { type CoreExpression, type CoreKind, qualifiedName } from '@tiaoli/ir';
import { accountOfStep } from '../accounts/accountants.js';
import { type Context, factOf } from '../context.js';
import type { ExplanationFact, ExplanationNode } from '../explanation.js';
import { kept } from '../fixed.js';
import { valueText } from '../values/describe-value.js';
import { quantityOfRule } from '../values/quantity.js';
import { valueWords } from '../words/describer.js';
import { labelOf } from '../words/label.js';
import { basisOf, citationsOf, variantOf } from './citations.js';
import { errorSentences } from './error-sentences.js';
import { needsSentences } from './needs-sentences.js';
import { openSentences } from './open-sentences.js';
import { spanOf } from './piece.js';
import { ofPolicy, policyOf } from './policy-of.js';
import type { Uses } from './uses.js';

/** A rule: its value, its basis, the sentences that say why, and the pieces that it is made of. */
export function ruleNode(step: RuleStep, uses: Uses, context: Context): ExplanationNode {
  const { rule, outcome, body } = step;
  const { wording } = context;
  const title = titleOf(step, context);
  const quantity = quantityOfRule(rule);
  const modality = saysModality(step) ? undefined : modalityOf(step);
  const basis = kept(context.fixed.bases, rule, () =>
    basisOf(rule.citation, context, rule.variant, policyOf(rule, context)),
  );
  const lead = errorSentences(step, context);
  const account = accountOfStep(body, {
    context,
    rule,
    quantity,
    premise: [],
    isPoints: false,
    account: accountOfStep,
  });
  const needs = needsSentences(step, context);
  const open = openSentences(step, uses, context);
  const text = wording.paragraph([...lead, ...account.sentences, ...needs, ...open]);
  return {
    kind: 'rule',
    name: rule.name,
    title,
    status: statuses[outcome.status],
    ...(outcome.status === 'known' ? { value: resultText(step, outcome.value, context) } : {}),
    ...(modality === undefined ? {} : { modality }),
    how: howOf(body.expression),
    citations: citationsOf(rule.citation, context),
    basis,
    ...ofPolicy(rule, context),
    ...variantOf(rule.variant, context),
    facts: factsOf(uses, context),
    text,
    ...needsOf(outcome, qualifiedName(step.element?.entity, rule.name), context),
    span: spanOf(context, rule.id),
    children: account.children,
  };
}

/** Whether a column of the result itself says how binding it is. */
function saysModality({ outcome }: RuleStep): boolean {
  return outcome.status === 'known' && modalityColumn(outcome.value) !== undefined;
}

/** Of milestones no one is the main one, so each is named. */
function resultText({ rule }: RuleStep, value: Value, context: Context): string {
  const { body } = rule;
  if (body.kind !== 'milestones' || value.kind !== 'record') {
    return valueText(value, quantityOfRule(rule), context);
  }
  const parts = value.fields.map((field, index) => ({
    title: body.milestones[index]?.title[context.language] ?? field.name,
    status: valueText(field.value, {}, context),
  }));
  return context.wording.obligations.statuses(parts);
}

const statuses = { known: 'decided', unknown: 'undecided', error: 'error' } as const;

/** In English a rule is headed by its title with its name beside it. */
function titleOf({ rule, element }: RuleStep, context: Context): string {
  const { title, original } = labelOf(context, rule);
  const { wording } = context;
  const term = wording.term(original === undefined ? { title } : { title, original }, undefined);
  return element === undefined ? term : wording.lists.titleOf(element.key, term);
}

/** The kind that decides, under rounding and limits. */
function howOf(expression: CoreExpression): CoreKind {
  let inner = expression;
  while (inner.kind === 'round' || inner.kind === 'cap' || inner.kind === 'floor') {
    inner = inner.value;
  }
  return inner.kind;
}

/** The facts that the rule used, as far as they are known. */
function factsOf({ inputs }: Uses, context: Context): readonly ExplanationFact[] {
  return inputs.flatMap((name) => {
    const input = context.declared.inputs.get(name);
    const value = factOf(context, name);
    if (input === undefined || value === undefined) return [];
    const quantity = { unit: input.unit, percent: input.percent };
    const { text } = valueWords(context, value, quantity);
    return [{ name: input.name, title: input.title[context.language], value: text }];
  });
}

function needsOf(
  outcome: Outcome,
  rule: string,
  { asks }: Context,
): Pick<ExplanationNode, 'needs' | 'ask'> {
  if (outcome.status !== 'unknown') return {};
  const ask = asks.get(rule);
  return { needs: outcome.needs, ...(ask === undefined ? {} : { ask }) };
}
