import type { Bilingual } from '@tiaoli/diagnostics';
import type { Outcome, ScoreDecision, TestStatus } from '@tiaoli/evaluator';
import type { Core, Score } from '@tiaoli/ir';
import { type Place, placeOf } from '../shared/place.js';
import { same } from '../shared/words.js';
import type { SheetWriter } from './writer.js';

export interface GradeView {
  readonly name: string;
  readonly title: Bilingual;
}

/** One grade of the ladder, and whether the total earns it. */
export interface GradeRung extends GradeView {
  /** The points that it takes, as the policy writes them; empty for the last. */
  readonly text: string;
  readonly status: TestStatus;
  readonly place: Place;
}

export function gradeViews(
  score: Score,
  { grade, gradeByTotal }: ScoreDecision,
  { policy }: SheetWriter,
): { readonly grade?: GradeView; readonly gradeByPoints?: GradeView } {
  const final = gradeIn(grade, score, policy.core);
  const earned = gradeIn(gradeByTotal, score, policy.core);
  return {
    ...(final === undefined ? {} : { grade: final }),
    ...(earned === undefined ? {} : { gradeByPoints: earned }),
  };
}

function gradeIn(outcome: Outcome | undefined, score: Score, core: Core): GradeView | undefined {
  if (outcome?.status !== 'known' || outcome.value.kind !== 'enumeration') return undefined;
  return gradeView(outcome.value.value, score, core);
}

export function gradeView(name: string, { type }: Score, { enumerations }: Core): GradeView {
  const enumeration = type.kind === 'score' ? type.enumeration : undefined;
  const values = enumerations.find((each) => each.name === enumeration)?.values;
  return { name, title: values?.find((each) => each.name === name)?.title ?? same(name) };
}

export function rungs(
  score: Score,
  { grades }: ScoreDecision,
  { policy }: SheetWriter,
): readonly GradeRung[] {
  return score.grades.map(({ id, grade, text, test }, index) => ({
    ...gradeView(grade, score, policy.core),
    text: test === undefined ? '' : text,
    status: grades[index]?.status ?? 'notReached',
    place: placeOf(policy, id),
  }));
}
