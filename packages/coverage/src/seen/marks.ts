import type { CriterionStep, ScoreDecision, Step } from '@tiaoli/evaluator';
import type { CoreExpression, CoreKind, CriterionMethod, Score } from '@tiaoli/ir';
import type { CoverageSide } from '../kinds.js';
import { measureIn } from '../plan/numbers.js';
import { markOf, type Plan } from '../plan/plan.js';
import { sideOf } from '../plan/threshold.js';

type NodeOf<K extends CoreKind> = Extract<CoreExpression, { kind: K }>;
type Handlers = {
  readonly [K in CoreKind]?: (node: NodeOf<K>, step: Step, plan: Plan) => readonly string[];
};

/** What one evaluated expression shows, by the marks of a plan. */
export function marksOf(step: Step, plan: Plan): readonly string[] {
  const { expression } = step;
  const own = handlers[expression.kind];
  // The table's type ties each kind to its own handler.
  const marks = own === undefined ? [] : own(expression as never, step, plan);
  const truth = truthIn(step);
  if (truth === undefined) return marks;
  return [...marks, markOf(expression.id, truth ? 'true' : 'false')];
}

function truthIn({ outcome }: Step): boolean | undefined {
  return outcome.status === 'known' && outcome.value.kind === 'boolean'
    ? outcome.value.value
    : undefined;
}

const handlers: Handlers = {
  compare: ({ id }, { children: [left, right] }, plan) => thresholdMarks(id, left, right, plan),
  if: ({ id }, { children: [condition] }) => {
    const truth = condition && truthIn(condition);
    return truth === undefined ? [] : [markOf(id, truth ? 'yes' : 'no')];
  },
  fallback: ({ id }, { outcome, children: steps }) =>
    outcome.status === 'known' ? [markOf(id, steps.length > 1 ? 'fallback' : 'value')] : [],
  cap: limit,
  floor: limit,
  cases: ({ branches }, { decision }) => {
    const chosen = decision?.kind === 'cases' ? decision.chosen : undefined;
    return marksAt(branches, chosen === undefined ? [] : [chosen]);
  },
  table: ({ rows }, { decision }) =>
    decision?.kind === 'table' ? marksAt(rows, decision.chosen) : [],
  tiers: brackets,
  slabs: brackets,
  score: (node, { decision }) => (decision?.kind === 'score' ? scoreMarks(node, decision) : []),
  checklist: ({ items }, { decision }) => {
    if (decision?.kind !== 'checklist') return [];
    return items.flatMap(({ id }, index) => {
      const status = decision.items[index]?.status;
      if (status !== 'true' && status !== 'false') return [];
      return [markOf(id, status === 'true' ? 'met' : 'unmet')];
    });
  },
  milestones: ({ milestones }, { decision }) => {
    if (decision?.kind !== 'milestones') return [];
    return milestones.flatMap(({ id }, index) => {
      const outcome = decision.milestones[index]?.outcome;
      const value = outcome?.status === 'known' ? outcome.value : undefined;
      const side = value?.kind === 'enumeration' ? statusSides.get(value.value) : undefined;
      return side === undefined ? [] : [markOf(id, side)];
    });
  },
};

const statusSides: ReadonlyMap<string, CoverageSide> = new Map([
  ['按期完成', 'onTime'],
  ['逾期完成', 'late'],
  ['未到期', 'due'],
  ['已逾期', 'overdue'],
]);

function marksAt(
  pieces: readonly { readonly id: number }[],
  chosen: readonly number[],
): readonly string[] {
  return chosen.flatMap((index) => {
    const piece = pieces[index];
    return piece === undefined ? [] : [markOf(piece.id)];
  });
}

function thresholdMarks(
  id: number,
  left: Step | undefined,
  right: Step | undefined,
  plan: Plan,
): readonly string[] {
  const threshold = plan.thresholds.get(id);
  if (threshold === undefined) return [];
  const [value, bound] = threshold.isTurned ? [right, left] : [left, right];
  const [measure, limit] = [measureIn(value?.outcome), measureIn(bound?.outcome)];
  if (measure === undefined || limit === undefined) return [];
  const side = sideOf(measure, limit, threshold.value);
  return side === undefined ? [] : [markOf(id, side)];
}

function limit(
  { id, kind }: NodeOf<'cap'> | NodeOf<'floor'>,
  { children: [value, bound] }: Step,
): readonly string[] {
  const [measure, limit] = [measureIn(value?.outcome), measureIn(bound?.outcome)];
  if (measure === undefined || limit === undefined) return [];
  const order = measure.compare(limit);
  return [markOf(id, (kind === 'cap' ? order > 0 : order < 0) ? 'applied' : 'free')];
}

function brackets(
  node: NodeOf<'tiers'> | NodeOf<'slabs'>,
  { decision, children: steps }: Step,
  plan: Plan,
): readonly string[] {
  if (decision?.kind !== 'brackets') return [];
  const bounds = node.brackets.flatMap(({ id, upper }) => {
    const step = steps.find(({ expression }) => expression === upper);
    return step === undefined ? [] : thresholdMarks(id, decision.amount, step, plan);
  });
  const parts = decision.parts.map(({ bracket }) => bracket);
  return [...bounds, ...marksAt(node.brackets, parts)];
}

function scoreMarks(node: Score, decision: ScoreDecision): readonly string[] {
  const { grade, vetoes } = decision;
  const name =
    grade?.status === 'known' && grade.value.kind === 'enumeration' ? grade.value.value : undefined;
  const rungs = node.grades.flatMap((rung, index) => (rung.grade === name ? [index] : []));
  const struck = vetoes.flatMap(({ status }, index) => (status === 'true' ? [index] : []));
  return [
    ...node.groups.flatMap((group, at) => groupMarks(group, decision.groups[at])),
    ...marksAt(node.grades, rungs),
    ...marksAt(node.vetoes, struck),
  ];
}

function groupMarks(
  { id, criteria }: Score['groups'][number],
  step: ScoreDecision['groups'][number] | undefined,
): readonly string[] {
  const [points, most] = [measureIn(step?.outcome), measureIn(step?.max?.outcome)];
  const isFull = points !== undefined && most !== undefined && points.equals(most);
  const working = criteria.flatMap((criterion, index) =>
    isAtWork(criterion.method, step?.criteria[index]) ? [markOf(criterion.id)] : [],
  );
  return isFull ? [markOf(id), ...working] : working;
}

/** Gives points; one that begins with all of them takes some away. */
function isAtWork(method: CriterionMethod, step: CriterionStep | undefined): boolean {
  const points = measureIn(step?.outcome);
  if (points === undefined) return false;
  const idle = method.kind === 'deduct' ? measureIn(step?.steps[0]?.outcome) : undefined;
  return idle === undefined ? points.n !== 0n : !points.equals(idle);
}
