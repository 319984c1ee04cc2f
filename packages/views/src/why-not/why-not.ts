import type { Bilingual } from '@tiaoli/diagnostics';
import type { TestStatus } from '@tiaoli/evaluator';
import type { CoreExpression, CoreKind } from '@tiaoli/ir';
import type { LoadedPolicy } from 'tiaoli';
import { type Answer, answerOf, type ViewOptions } from '../shared/answer.js';
import type { NumberView } from '../shared/numbers.js';
import { type Place, placeOf } from '../shared/place.js';
import { stepsUnder } from '../shared/steps.js';
import { brackets } from './brackets.js';
import { cases, chain } from './cases.js';
import { checklist } from './checklist.js';
import type { Compare, Compared } from './context.js';
import { grades } from './grades.js';
import { table } from './table.js';

/** Something that could have come out, and what stood against it. */
export interface Alternative {
  readonly place: Place;
  /** What would have come of it. */
  readonly outcome: Bilingual;
  /** `notReached`: it holds, or might, and an earlier one had already decided. */
  readonly state: 'applies' | 'fails' | 'unknown' | 'error' | 'notReached';
  /** All that it takes, each by itself. */
  readonly conditions: readonly AlternativeCondition[];
  /** Of a grade: the points that are missing to it. */
  readonly missing?: NumberView;
  /** Of a grade: the vetoes that stand against it. */
  readonly vetoes?: readonly Bilingual[];
}

export interface AlternativeCondition {
  /** As the policy writes it: a heading and a cell, or a condition. */
  readonly subject: string;
  readonly written: string;
  readonly state: TestStatus;
  /** What the subject came to, where there is one. */
  readonly got?: Bilingual;
  readonly place: Place;
}

/** All that a table, a choice, brackets, a scorecard or a checklist could have said. */
export interface WhyNot {
  readonly rule: string;
  readonly title: Bilingual;
  readonly kind: 'table' | 'cases' | 'brackets' | 'grades' | 'checklist';
  readonly place: Place;
  readonly alternatives: readonly Alternative[];
}

/** Why nothing else came out. Empty where the question or its facts are wrong. */
export function whyNotOf(whole: LoadedPolicy, options: ViewOptions): readonly WhyNot[] {
  const answer = answerOf(whole, options);
  if (answer === undefined) return [];
  return answer.steps.flatMap(({ rule, body }) => {
    const bands = bandsIn(rule.body);
    return [...stepsUnder(body)].flatMap((step) => {
      const compare = kinds[step.expression.kind];
      if (compare === undefined || bands.has(step.expression)) return [];
      // A choice that is a part of a larger one is told by that.
      if (step.expression.kind === 'if' && step !== withoutLimits(body)) return [];
      // The table's type ties each kind to its own comparison.
      const compared = compare(step.expression as never, { step, rule, answer });
      return compared === undefined ? [] : [viewOf(compared, rule, answer, step.expression.id)];
    });
  });
}

const kinds: { readonly [K in CoreKind]?: Compare<K> } = {
  table,
  cases,
  if: chain,
  tiers: brackets,
  slabs: brackets,
  score: grades,
  checklist,
};

function viewOf(
  { kind, alternatives }: Compared,
  { name, title }: Answer['steps'][number]['rule'],
  { policy }: Answer,
  id: number,
): WhyNot {
  return { rule: name, title, kind, place: placeOf(policy, id), alternatives };
}

/** The bands of criteria belong to the score sheet. */
function bandsIn(body: CoreExpression): ReadonlySet<unknown> {
  if (body.kind !== 'score') return new Set();
  const methods = body.groups.flatMap(({ criteria }) => criteria.map(({ method }) => method));
  return new Set(methods.flatMap((method) => (method.kind === 'bands' ? [method.table] : [])));
}

function withoutLimits(body: Answer['steps'][number]['body']) {
  let step = body;
  while (['round', 'cap', 'floor'].includes(step.expression.kind)) {
    const [inner] = step.children;
    if (inner === undefined) return step;
    step = inner;
  }
  return step;
}
