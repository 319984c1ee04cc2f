import type { Bilingual } from '@tiaoli/diagnostics';
import type { RuleStep } from '@tiaoli/evaluator';
import type { LoadedPolicy } from 'tiaoli';
import { type Answer, answerOf, type ViewOptions } from '../shared/answer.js';
import { type NumberView, numberIn, numberView } from '../shared/numbers.js';
import { type Place, placeOf } from '../shared/place.js';
import { type GradeRung, type GradeView, gradeViews, rungs } from './grades.js';
import { fullTogether, type SheetGroup, sheetGroup } from './groups.js';
import { type SheetVeto, sheetVetoes } from './vetoes.js';
import { createSheetWriter } from './writer.js';

/** A scorecard as staff know it. */
export interface ScoreSheet {
  readonly rule: string;
  readonly title: Bilingual;
  readonly place: Place;
  readonly status: 'decided' | 'undecided' | 'error';
  readonly groups: readonly SheetGroup[];
  /** Absent while it is not known. */
  readonly total?: NumberView;
  /** Full marks of the whole without bonuses, where they can be told. */
  readonly full?: NumberView;
  /** After the vetoes; absent while it is not known, and where the scorecard has no grades. */
  readonly grade?: GradeView;
  /** By points alone. */
  readonly gradeByPoints?: GradeView;
  /** All grades, the best first. */
  readonly grades: readonly GradeRung[];
  readonly vetoes: readonly SheetVeto[];
}

/** The sheets of all scorecards that took part, undecided ones too; empty where the facts are wrong. */
export function scoreSheetsOf(whole: LoadedPolicy, options: ViewOptions): readonly ScoreSheet[] {
  const answer = answerOf(whole, options);
  return answer?.steps.flatMap((step) => sheetOf(step, answer)) ?? [];
}

const statuses = { known: 'decided', unknown: 'undecided', error: 'error' } as const;

function sheetOf(step: RuleStep, answer: Answer): readonly ScoreSheet[] {
  const { rule, body } = step;
  const { decision } = body;
  if (rule.body.kind !== 'score' || decision?.kind !== 'score') return [];
  const writer = createSheetWriter(step, answer);
  const groups = rule.body.groups.map((group, at) =>
    sheetGroup(group, decision.groups[at], writer),
  );
  const total = numberIn(decision.total);
  const full = fullTogether(rule.body, groups, writer);
  return [
    {
      rule: rule.name,
      title: rule.title,
      place: placeOf(answer.policy, rule.id),
      status: statuses[body.outcome.status],
      groups: groups.map(({ view }) => view),
      ...(total === undefined ? {} : { total: numberView(total, writer.style) }),
      ...(full === undefined ? {} : { full: numberView(full, writer.style) }),
      ...gradeViews(rule.body, decision, writer),
      grades: rungs(rule.body, decision, writer),
      vetoes: sheetVetoes(rule.body, decision, writer),
    },
  ];
}
