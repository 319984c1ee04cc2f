import type { Outcome, RuleStep } from '@tiaoli/evaluator';
import type { CoreExpression, CoreKind } from '@tiaoli/ir';
import { accountOfStep } from '../accounts/accountants.js';
import type { Context } from '../context.js';
import type { ExplanationFact, ExplanationNode } from '../explanation.js';
import { valueText } from '../values/describe-value.js';
import { quantityOfRule } from '../values/quantity.js';
import { valueWords } from '../words/describer.js';
import { labelOf } from '../words/label.js';
import { basisOf, citationsOf } from './citations.js';
import { errorSentences } from './error-sentences.js';
import { needsSentences } from './needs-sentences.js';
import { parameterNode } from './parameter-node.js';
import { spanOf } from './piece.js';
import { type Uses, usesOf } from './uses.js';

/** A rule: its value, its basis, the sentences that say why, and the reasons below them. */
export function ruleNode(
  step: RuleStep,
  context: Context,
  parametersShown: Set<string>,
): ExplanationNode {
  const { rule, outcome, body } = step;
  const { wording } = context;
  const title = titleOf(step, context);
  const quantity = quantityOfRule(rule);
  const basis = basisOf(rule.citation, context);
  const uses = usesOf(body);
  const lead = [...needsSentences(step, context), ...errorSentences(step, context)];
  const account = accountOfStep(body, {
    context,
    rule,
    quantity,
    premise: [],
    isPoints: false,
    account: accountOfStep,
  });
  const text = wording.paragraph([...lead, ...account.sentences]);
  const below = sourcesBelow(step, uses, context, parametersShown);
  return {
    kind: 'rule',
    name: rule.name,
    title,
    status: statuses[outcome.status],
    ...(outcome.status === 'known' ? { value: valueText(outcome.value, quantity, context) } : {}),
    how: howOf(body.expression),
    citations: citationsOf(rule.citation, context),
    basis,
    facts: factsOf(uses, context),
    text,
    ...needsOf(outcome, rule.name, context),
    span: spanOf(context, rule.id),
    children: [...account.children, ...below],
  };
}

const statuses = { known: 'decided', unknown: 'undecided', error: 'error' } as const;

/** In English a rule is headed by its title with its name beside it. */
function titleOf({ rule }: RuleStep, context: Context): string {
  const { title, original } = labelOf(context, rule);
  return context.wording.term(original === undefined ? { title } : { title, original }, undefined);
}

/** The kind that decides, under rounding and limits. */
function howOf(expression: CoreExpression): CoreKind {
  let inner = expression;
  while (inner.kind === 'round' || inner.kind === 'cap' || inner.kind === 'floor') {
    inner = inner.value;
  }
  return inner.kind;
}

/** The parameters and rules that a rule used: each at its first mention. */
function sourcesBelow(
  { rule }: RuleStep,
  { sources }: Uses,
  context: Context,
  parametersShown: Set<string>,
): readonly ExplanationNode[] {
  return sources.flatMap(({ kind, name }) => {
    if (kind === 'parameter') {
      if (parametersShown.has(name)) return [];
      parametersShown.add(name);
      return parameterNode(name, rule, context);
    }
    const step = context.decision.steps.get(name);
    if (step === undefined || context.expanded.has(name)) return [];
    context.expanded.add(name);
    return [ruleNode(step, context, parametersShown)];
  });
}

/** The facts that the rule used, as far as they are known. */
export function factsOf({ inputs }: Uses, context: Context): readonly ExplanationFact[] {
  return inputs.flatMap((name) => {
    const input = context.declared.inputs.get(name);
    const value = context.decision.question.facts.get(name);
    if (input === undefined || value === undefined) return [];
    const quantity = { unit: input.unit, percent: input.percent };
    const { text } = valueWords(context, value, quantity);
    return [{ name, title: input.title[context.language], value: text }];
  });
}

function needsOf(
  outcome: Outcome,
  rule: string,
  { decision }: Context,
): Pick<ExplanationNode, 'needs' | 'ask'> {
  if (outcome.status !== 'unknown') return {};
  const ask = decision.results.find((result) => result.rule === rule)?.ask;
  return { needs: outcome.needs, ...(ask === undefined ? {} : { ask }) };
}
