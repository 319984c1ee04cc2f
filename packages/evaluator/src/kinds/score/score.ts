import type { Score, ScoreGroup } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { Outcome } from '../../outcome.js';
import { known, knownNumber, numberOf, testStatus, waitingFor } from '../../run/outcomes.js';
import {
  createStep,
  evaluateIn,
  type Handler,
  type Scope,
  withCitation,
  withSubject,
} from '../../run/scope.js';
import { strict, strictPair } from '../../run/strict.js';
import type { ScoreDecision, Step } from '../../step.js';
import { bounded } from '../arithmetic.js';
import { clamp, evaluateCriterion } from './criterion.js';
import { gradeByTotal } from './grades.js';
import { applyVetoes } from './vetoes.js';

type GroupStep = ScoreDecision['groups'][number];

/** Points by criterion and group, the total, the grade by points, and the grade after the vetoes. */
export const score: Handler<'score'> = (node, scope) => {
  const groups = node.groups.map((group) => evaluateGroup(group, scope));
  const max = node.max === undefined ? undefined : evaluateIn(scope, node.max);
  const together = addGroups(node, groups, max, scope);
  const limited =
    node.total === undefined ? undefined : evaluateIn(withSubject(scope, together), node.total);
  const total = limited?.outcome ?? together;
  const tests = node.vetoes.map((veto) =>
    evaluateIn(withCitation(scope, veto.citation), veto.when),
  );
  const decision: ScoreDecision = {
    kind: 'score',
    groups,
    together,
    total,
    vetoes: tests.map((test) => ({ status: testStatus(test.outcome), test })),
    ...gradesOf(node, total, tests, scope),
  };
  const steps = [...groups.flatMap(stepsOf), max, limited, ...tests];
  const present = steps.filter((step) => step !== undefined);
  return createStep(node, outcomeOf(node, decision, scope), present, decision);
};

function evaluateGroup(group: ScoreGroup, outer: Scope): GroupStep {
  const scope = withCitation(outer, group.citation);
  const criteria = group.criteria.map((criterion) => evaluateCriterion(criterion, scope));
  const max = group.max === undefined ? undefined : evaluateIn(scope, group.max);
  const weight = group.weight === undefined ? undefined : evaluateIn(scope, group.weight);
  const sum = sumOf(
    criteria.map(({ outcome }) => outcome),
    group.id,
    scope,
  );
  const outcome = clamp(sum, max, scope);
  const counted =
    weight === undefined
      ? outcome
      : strictPair(outcome, weight.outcome, scope, (points, share) =>
          bounded(points.mul(share), group.id, scope),
        );
  const limits = { ...(max === undefined ? {} : { max }), ...(weight && { weight }) };
  return { outcome, sum, counted, criteria, ...limits };
}

/** What counts plus less what counts minus, at most the full marks; bonuses come on top. */
function addGroups(
  node: Score,
  groups: readonly GroupStep[],
  max: Step | undefined,
  scope: Scope,
): Outcome {
  if (groups.length === 0) return noPoints;
  const parts = [...groups.map(({ counted }) => counted), ...(max ? [max.outcome] : [])];
  return strict(parts, scope, (values) => {
    let marks = new Fraction(0n);
    let bonus = new Fraction(0n);
    for (const [index, { counts }] of node.groups.entries()) {
      const points = numberOf(values[index] ?? noPoints);
      if (counts === 'bonus') bonus = bonus.add(points);
      else marks = counts === 'minus' ? marks.sub(points) : marks.add(points);
    }
    const most = max === undefined ? undefined : numberOf(values[groups.length] ?? noPoints);
    const kept = most?.lt(marks) === true ? most : marks;
    return bounded(kept.add(bonus), node.id, scope);
  });
}

const noPoints = knownNumber(new Fraction(0n));

function sumOf(points: readonly Outcome[], id: number, scope: Scope): Outcome {
  if (points.length === 0) return noPoints;
  return strict(points, scope, ([first, ...rest]) =>
    bounded(
      rest.reduce((sum, each) => sum.add(numberOf(each)), numberOf(first)),
      id,
      scope,
    ),
  );
}

function gradesOf(node: Score, total: Outcome, tests: readonly Step[], scope: Scope) {
  if (node.grades.length === 0) return { grades: [] };
  const byTotal = gradeByTotal(node, total, scope);
  const final = applyVetoes(node, byTotal.outcome, tests, scope);
  return {
    grades: byTotal.grades,
    gradeByTotal: byTotal.outcome,
    grade: final.outcome,
    ...(final.struck === undefined ? {} : { struck: final.struck }),
  };
}

/** The whole score: known where its total and its grade are. */
function outcomeOf(node: Score, decision: ScoreDecision, scope: Scope): Outcome {
  const { total, grade, groups, struck } = decision;
  if (total.status === 'error') return total;
  if (grade?.status === 'error') return grade;
  if (total.status === 'unknown' || grade?.status === 'unknown') {
    return waitingFor(grade === undefined ? [total] : [total, grade], scope.run.sets);
  }
  const value = grade?.value.kind === 'enumeration' ? grade.value : undefined;
  return known({
    kind: 'score',
    total: numberOf(total),
    criteria: groups.flatMap((group, index) => pointsOf(node.groups[index], group)),
    ...(value === undefined ? {} : { grade: value }),
    ...(struck === undefined ? {} : { veto: struck }),
  });
}

function pointsOf(group: ScoreGroup | undefined, step: GroupStep) {
  return step.criteria.flatMap(({ outcome }, index) => {
    const name = group?.criteria[index]?.name;
    if (name === undefined || outcome.status !== 'known') return [];
    return [{ name, points: numberOf(outcome) }];
  });
}

function stepsOf({ criteria, max, weight }: GroupStep): readonly Step[] {
  const steps = criteria.flatMap((criterion) => [
    ...criterion.steps,
    ...(criterion.max === undefined ? [] : [criterion.max]),
  ]);
  return [...steps, max, weight].filter((step) => step !== undefined);
}
