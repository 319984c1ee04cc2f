import type { RuleStep } from '@tiaoli/evaluator';
import type { Context } from '../context.js';
import { messageOf } from '../words/message.js';

/** Why a rule has no result: the message names the rule, the clause and the values. */
export function errorSentences({ rule, outcome }: RuleStep, context: Context): readonly string[] {
  if (outcome.status !== 'error') return [];
  return [context.wording.error(messageOf(outcome.error, rule, context))];
}
