import type { Outcome, ScoreDecision } from '@tiaoli/evaluator';
import type { Score } from '@tiaoli/ir';
import { points } from '../values/quantity.js';
import { describeExpression } from '../words/describe-expression.js';
import { describeTest } from '../words/describe-test.js';
import { outcomeText } from '../words/describer.js';
import type { Setting } from './account.js';

/** The grade by points alone. */
export function gradeSentences(
  { grades }: Score,
  { total, gradeByTotal, grades: tested }: ScoreDecision,
  { context }: Setting,
): readonly string[] {
  if (grades.length === 0 || total.status === 'error') return [];
  const { wording } = context;
  const index = tested.findIndex(({ status }) => status === 'true');
  const chosen = grades[index];
  if (total.status !== 'known' || gradeByTotal?.status !== 'known') {
    return [wording.score.gradePending];
  }
  const [sum, grade] = [outcomeText(context, total, points), gradeText(gradeByTotal, context)];
  if (chosen?.test === undefined) return [wording.score.gradedOtherwise(sum, grade)];
  const test = describeTest(chosen.test, {
    describer: { context, valued: true, quantity: points },
    of: 'number',
    describe: describeExpression,
  });
  return [wording.score.graded(sum, test, grade)];
}

export function gradeText(outcome: Outcome, context: Setting['context']): string {
  return outcomeText(context, outcome);
}
