import type { Outcome } from '@tiaoli/evaluator';
import { points } from '../values/quantity.js';
import { outcomeText } from '../words/describer.js';
import type { Setting } from './account.js';

/** Points in words; those that are not known yet are pending. */
export function pointsText(outcome: Outcome, { context }: Setting): string {
  if (outcome.status === 'unknown') return context.wording.score.pending;
  return outcomeText(context, outcome, points);
}
