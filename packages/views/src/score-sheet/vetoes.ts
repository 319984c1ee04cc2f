import type { Bilingual } from '@tiaoli/diagnostics';
import type { ScoreDecision, TestStatus } from '@tiaoli/evaluator';
import type { Score } from '@tiaoli/ir';
import type { Basis } from '../shared/citations.js';
import { type Place, placeOf } from '../shared/place.js';
import { type GradeView, gradeView } from './grades.js';
import type { SheetWriter } from './writer.js';

/** 一票否决: what takes the grade down whatever the points. */
export interface SheetVeto {
  readonly title: Bilingual;
  /** The best grade that it leaves. */
  readonly grade: GradeView;
  readonly status: TestStatus;
  /** It determined the grade: the worst that struck, where the points earned better. */
  readonly isStriking: boolean;
  readonly reason: Bilingual;
  readonly basis: Basis;
  readonly place: Place;
}

export function sheetVetoes(
  score: Score,
  { vetoes, struck }: ScoreDecision,
  { policy, reason, basis }: SheetWriter,
): readonly SheetVeto[] {
  return score.vetoes.map(({ id, title, grade, citation }, index) => ({
    title,
    grade: gradeView(grade, score, policy.core),
    status: vetoes[index]?.status ?? 'notReached',
    isStriking: struck === index,
    reason: reason('veto', id),
    basis: basis(citation),
    place: placeOf(policy, id),
  }));
}
