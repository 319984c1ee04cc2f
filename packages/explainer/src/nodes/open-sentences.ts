import type { RuleStep } from '@tiaoli/evaluator';
import type { Context } from '../context.js';
import { labelOf } from '../words/label.js';
import type { Uses } from './uses.js';

/** Of the parameters that the policy leaves open: which the facts fixed, and which are still needed. */
export function openSentences(
  { outcome }: RuleStep,
  { inputs }: Uses,
  context: Context,
): readonly string[] {
  const { wording, declared, decision } = context;
  const { facts } = decision.question;
  const nameOf = (name: string): string => {
    const input = declared.inputs.get(name);
    return input === undefined ? name : wording.subject(labelOf(context, input));
  };
  const fixed = inputs.filter((name) => {
    const isOpen = declared.inputs.get(name)?.open !== undefined;
    return isOpen && facts.has(name);
  });
  const needed = outcome.status === 'unknown' ? new Set(outcome.needs.flat()) : new Set<string>();
  return [
    ...(fixed.length === 0 ? [] : [wording.fixedByFacts(fixed.map(nameOf))]),
    ...[...needed].flatMap((name) => {
      const reason = declared.inputs.get(name)?.open?.reason;
      return reason === undefined ? [] : [wording.leftOpen(nameOf(name), withoutStop(reason))];
    }),
  ];
}

/** The sentence has a stop of its own. */
function withoutStop(reason: string): string {
  return reason.replace(/[。.]$/, '');
}
