import type { RuleStep } from '@tiaoli/evaluator';
import { qualifiedName } from '@tiaoli/ir';
import type { Context } from '../context.js';
import { labelOf } from '../words/label.js';

/** More sets than this are counted, not listed. */
const listed = 4;

/** What an undecided rule still needs, and what to ask next. */
export function needsSentences(
  { rule, element, outcome }: RuleStep,
  context: Context,
): readonly string[] {
  if (outcome.status !== 'unknown' || outcome.needs.length === 0) return [];
  const { wording, asks } = context;
  const sets = outcome.needs
    .slice(0, listed)
    .map((set) => set.map((name) => nameOf(name, context)));
  const needs = wording.needs(sets, outcome.needs.length - sets.length);
  const ask = asks.get(qualifiedName(element?.entity, rule.name));
  return ask === undefined ? [needs] : [needs, ...askSentence(ask, outcome.needs, context)];
}

function askSentence(
  name: string,
  needs: readonly (readonly string[])[],
  context: Context,
): readonly string[] {
  const question = context.declared.inputs.get(name)?.question?.[context.language];
  // With one fact missing there is no next one to choose.
  if (question === undefined && needs.length === 1 && needs[0]?.length === 1) return [];
  const text = question ?? nameOf(name, context);
  return [context.wording.ask({ text, isQuestion: question !== undefined })];
}

function nameOf(name: string, context: Context): string {
  const input = context.declared.inputs.get(name);
  return input === undefined ? name : context.wording.subject(labelOf(context, input));
}
