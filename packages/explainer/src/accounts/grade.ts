import type { ScoreDecision } from '@tiaoli/evaluator';
import type { Score } from '@tiaoli/ir';
import { points } from '../values/quantity.js';
import { describeExpression } from '../words/describe-expression.js';
import { describeTest } from '../words/describe-test.js';
import { outcomeText } from '../words/describer.js';
import type { Setting } from './account.js';

/** The grade by points alone. */
export function gradeSentences(
  { grades }: Score,
  { total, gradeByTotal, grades: tested, grade: final }: ScoreDecision,
  { context }: Setting,
): readonly string[] {
  if (grades.length === 0 || total.status === 'error') return [];
  const words = context.wording.score;
  if (total.status !== 'known' || gradeByTotal?.status !== 'known') {
    if (final?.status !== 'known') return [words.gradePending];
    return [words.gradeWhateverTotal(outcomeText(context, final))];
  }
  const chosen = grades[tested.findIndex(({ status }) => status === 'true')];
  const [sum, grade] = [outcomeText(context, total, points), outcomeText(context, gradeByTotal)];
  const open = final?.status === 'unknown' ? [words.vetoOpen] : [];
  if (chosen?.test === undefined) return [words.gradedOtherwise(sum, grade), ...open];
  const test = describeTest(chosen.test, {
    describer: { context, valued: true, quantity: points },
    of: 'number',
    written: chosen.text,
    describe: describeExpression,
  });
  return [words.graded(sum, test, grade), ...open];
}
