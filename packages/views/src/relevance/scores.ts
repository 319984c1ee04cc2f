import type { Outcome, ScoreDecision, Step } from '@tiaoli/evaluator';
import type { Score } from '@tiaoli/ir';
import type { Walk, Where } from './walk.js';

/** Whether only the grade is asked, and not the total and the points. */
export interface ScoreAsked {
  readonly isGradeAlone: boolean;
}

/** Points are followed where they count, vetoes where they could still lower the grade. */
export function walkScore(
  node: Score,
  step: Step,
  where: Where,
  walk: Walk,
  { isGradeAlone }: ScoreAsked,
): void {
  const { decision } = step;
  if (decision?.kind !== 'score') {
    walk.expression(node, where);
    return;
  }
  if (!isGradeAlone || decision.gradeByTotal?.status === 'unknown') {
    walkTotal(node, step, where, walk);
    for (const { test } of node.grades) if (test !== undefined) walk.expression(test, where);
  }
  if (decision.grade?.status === 'unknown') walkVetoes(node, decision, where, walk);
}

/** The points together, without any grade. */
export function walkTotal(node: Score, step: Step, where: Where, walk: Walk): void {
  const { decision } = step;
  if (decision?.kind !== 'score') {
    walk.expression(node, where);
    return;
  }
  const vetoes = new Set(decision.vetoes.map(({ test }) => test));
  for (const child of step.children) if (!vetoes.has(child)) walk.step(child, where);
}

function walkVetoes(node: Score, decision: ScoreDecision, where: Where, walk: Walk): void {
  const lowest = lowestRank(node, decision);
  for (const [index, { test }] of decision.vetoes.entries()) {
    if (rankOf(node.vetoes[index]?.grade, node) > lowest) walk.step(test, where);
  }
}

/** The rank of the worst grade that is certain already; nothing better can come of it. */
function lowestRank(node: Score, { vetoes, gradeByTotal }: ScoreDecision): number {
  const struck = vetoes.flatMap(({ status }, index) =>
    status === 'true' ? [rankOf(node.vetoes[index]?.grade, node)] : [],
  );
  return Math.max(-1, ...struck, rankOf(gradeIn(gradeByTotal), node));
}

function rankOf(grade: string | undefined, { grades }: Score): number {
  return grade === undefined ? -1 : grades.findIndex((each) => each.grade === grade);
}

function gradeIn(outcome: Outcome | undefined): string | undefined {
  if (outcome?.status !== 'known' || outcome.value.kind !== 'enumeration') return undefined;
  return outcome.value.value;
}
