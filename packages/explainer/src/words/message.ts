import type { EvaluationError } from '@tiaoli/evaluator';
import type { Context } from '../context.js';

/** What went wrong, for a letter: names in quotation marks where a diagnostic has backticks. */
export function messageOf({ diagnostic }: EvaluationError, { language }: Context): string {
  return diagnostic.message[language].replace(/`([^`]*)`/g, '“$1”');
}
