import type { Bilingual } from '@tiaoli/diagnostics';
import type { CriterionStep, ScoreDecision } from '@tiaoli/evaluator';
import type { CriterionMethod, Score, ScoreCriterion, ScoreGroup } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { Basis } from '../shared/citations.js';
import { type NumberView, numberIn, numberView } from '../shared/numbers.js';
import { type Place, placeOf } from '../shared/place.js';
import { greatest } from './most.js';
import type { SheetWriter } from './writer.js';

export interface SheetGroup {
  /** Empty where the scorecard has no groups. */
  readonly name: string;
  readonly title: Bilingual;
  readonly place: Place;
  /** How its points enter the total. */
  readonly counts: 'plus' | 'minus' | 'bonus';
  /** Full marks, where they can be told. */
  readonly full?: NumberView;
  /** What its criteria give together, at most the full marks; absent while it is not known. */
  readonly points?: NumberView;
  /** What its points are multiplied by, and what comes of that. */
  readonly weight?: NumberView;
  readonly weighted?: NumberView;
  readonly criteria: readonly SheetCriterion[];
  readonly basis: Basis;
}

/** One line of a score sheet. */
export interface SheetCriterion {
  readonly name: string;
  readonly title: Bilingual;
  readonly place: Place;
  readonly status: 'decided' | 'undecided' | 'error';
  readonly full?: NumberView;
  readonly points?: NumberView;
  /** What is missing to the full marks. */
  readonly lost?: NumberView;
  /** Why it has these points. */
  readonly reason: Bilingual;
  readonly basis: Basis;
}

/** A group, and the numbers that are computed with. */
export interface MeasuredGroup {
  readonly view: SheetGroup;
  /** Full marks after the weight. */
  readonly full: Fraction | undefined;
}

type GroupStep = ScoreDecision['groups'][number];

export function sheetGroup(
  group: ScoreGroup,
  step: GroupStep | undefined,
  writer: SheetWriter,
): MeasuredGroup {
  const { style, policy } = writer;
  const lines = group.criteria.map((each, at) => sheetCriterion(each, step?.criteria[at], writer));
  const full = numberIn(step?.max?.outcome) ?? sumOf(lines.map((line) => line.full));
  const points = numberIn(step?.outcome);
  const weight = numberIn(step?.weight?.outcome);
  const weighted = weight === undefined ? undefined : numberIn(step?.counted);
  return {
    full: weight === undefined ? full : full?.mul(weight),
    view: {
      name: group.name,
      title: group.title,
      place: placeOf(policy, group.id),
      counts: group.counts ?? 'plus',
      ...(full === undefined ? {} : { full: numberView(full, style) }),
      ...(points === undefined ? {} : { points: numberView(points, style) }),
      ...(weight === undefined ? {} : { weight: numberView(weight, { core: style.core }) }),
      ...(weighted === undefined ? {} : { weighted: numberView(weighted, style) }),
      criteria: lines.map(({ view }) => view),
      basis: writer.basis(group.citation),
    },
  };
}

const statuses = { known: 'decided', unknown: 'undecided', error: 'error' } as const;

function sheetCriterion(
  criterion: ScoreCriterion,
  step: CriterionStep | undefined,
  writer: SheetWriter,
): { readonly view: SheetCriterion; readonly full: Fraction | undefined } {
  const { style, policy } = writer;
  const { id, name, title, method, citation } = criterion;
  const full = numberIn(step?.max?.outcome) ?? mostPoints(method, writer);
  const points = numberIn(step?.outcome);
  const lost = points === undefined ? undefined : full?.sub(points);
  const view: SheetCriterion = {
    name,
    title,
    place: placeOf(policy, id),
    status: statuses[step?.outcome.status ?? 'unknown'],
    ...(full === undefined ? {} : { full: numberView(full, style) }),
    ...(points === undefined ? {} : { points: numberView(points, style) }),
    ...(lost === undefined ? {} : { lost: numberView(lost, style) }),
    reason: writer.reason('criterion', id),
    basis: writer.basis(citation),
  };
  return { view, full };
}

function mostPoints(method: CriterionMethod, { most }: SheetWriter): Fraction | undefined {
  switch (method.kind) {
    case 'points':
      return most(method.points);
    case 'bands':
      return most(method.table);
    case 'deduct':
      return most(method.from);
    case 'highestOf':
      return greatest(method.items.map(most));
  }
}

/** Full marks of the groups that count plus, or what the scorecard itself says. */
export function fullTogether(
  { max }: Score,
  groups: readonly MeasuredGroup[],
  { most }: SheetWriter,
): Fraction | undefined {
  if (max !== undefined) return most(max);
  return sumOf(groups.flatMap(({ view, full }) => (view.counts === 'plus' ? [full] : [])));
}

function sumOf(numbers: readonly (Fraction | undefined)[]): Fraction | undefined {
  let sum: Fraction | undefined;
  for (const number of numbers) {
    if (number === undefined) return undefined;
    sum = (sum ?? new Fraction(0n)).add(number);
  }
  return sum;
}
