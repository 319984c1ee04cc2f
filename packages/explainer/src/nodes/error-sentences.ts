import type { RuleStep } from '@tiaoli/evaluator';
import type { Context } from '../context.js';
import { labelOf } from '../words/label.js';

/** Why a rule has no result: what went wrong, and in which rule. */
export function errorSentences({ rule, outcome }: RuleStep, context: Context): readonly string[] {
  if (outcome.status !== 'error') return [];
  const { diagnostic, rule: origin } = outcome.error;
  const other = origin === rule.name ? undefined : context.declared.rules.get(origin);
  const elsewhere = other && context.wording.rule(labelOf(context, other));
  return [context.wording.error(diagnostic.message[context.language], elsewhere)];
}
