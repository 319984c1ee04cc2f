import type { CriterionMethod, ScoreCriterion, ScoreGroup } from '@tiaoli/ir';
import { ofAll, ofBoth, ofOne } from '../lift.js';
import { add, maximum, minimum, multiply, type Rational, subtract } from '../numbers/rational.js';
import { bounded, Failure, isError, Open, type Outcome } from '../outcome.js';
import {
  type Compiler,
  type Evaluate,
  type Handler,
  inParts,
  type NodeOf,
  type Scope,
  withSubject,
} from '../scope.js';
import { ScoreValue } from '../value.js';
import { firstOf } from './choice.js';
import { createVetoes } from './vetoes.js';

/** Points by criterion and group, the total, the grade by points, and the grade after the vetoes. */
export const score: Handler<'score'> = (node, compiler) => {
  const together = addGroups(node, compiler);
  const limited = node.total && compiler.number(node.total);
  const totalOf: Evaluate<Rational> =
    limited === undefined ? together : (at) => limited(withSubject(at, together(at)));
  const gradeOf = node.grades.length === 0 ? undefined : createGrade(node, compiler);
  return inParts((at) => {
    const total = totalOf(at);
    if (gradeOf === undefined) {
      const outcome = total instanceof Open ? total : new ScoreValue(total, undefined, undefined);
      return { outcome, fields: [{ name: 'total', value: total }] };
    }
    const { grade, veto } = gradeOf(at, total);
    const fields = [
      { name: 'total', value: total },
      { name: 'grade', value: grade },
    ];
    return { outcome: scoreOf(total, grade, veto), fields };
  });
};

/** Known where its total and its grade are. */
function scoreOf(
  total: Outcome<Rational>,
  grade: Outcome<string>,
  veto: number | undefined,
): Outcome {
  if (total instanceof Open) return isError(total) || !isError(grade) ? total : grade;
  return grade instanceof Open ? grade : new ScoreValue(total, grade, veto);
}

/** The grade that the points earn, lowered by the vetoes. */
function createGrade(node: NodeOf<'score'>, compiler: Compiler) {
  const branches = node.grades.map(({ test, grade }) => ({
    when: test && compiler.truth(test),
    then: () => grade,
  }));
  const byTotal = firstOf(branches, new Failure('grades-hole'));
  const lowered = createVetoes(node, compiler);
  return (at: Scope, total: Outcome<Rational>) => lowered(byTotal(withSubject(at, total)), at);
}

/** What counts plus less what counts minus, at most the full marks; bonuses come on top. */
function addGroups(node: NodeOf<'score'>, compiler: Compiler): Evaluate<Rational> {
  const groups = node.groups.map((group) => groupOf(group, compiler));
  const max = node.max && compiler.number(node.max);
  const parts = max === undefined ? groups : [...groups, max];
  if (groups.length === 0) return () => 0;
  return ofAll(parts, (values) => {
    let [marks, bonus]: readonly Rational[] = [0, 0];
    for (const [index, { counts }] of node.groups.entries()) {
      const points = values[index] ?? 0;
      if (counts === 'bonus') bonus = add(bonus ?? 0, points);
      else marks = (counts === 'minus' ? subtract : add)(marks ?? 0, points);
    }
    const most = values[groups.length];
    const kept = most === undefined ? (marks ?? 0) : minimum(marks ?? 0, most);
    return bounded(add(kept, bonus ?? 0));
  });
}

function groupOf(group: ScoreGroup, compiler: Compiler): Evaluate<Rational> {
  const criteria = group.criteria.map((criterion) => criterionOf(criterion, compiler));
  const sum = ofAll(criteria, (points) => bounded(points.reduce(add, 0)));
  const clamped = clamp(sum, group.max && compiler.number(group.max));
  if (group.weight === undefined) return clamped;
  return ofBoth(clamped, compiler.number(group.weight), (points, weight) =>
    bounded(multiply(points, weight)),
  );
}

function criterionOf({ method, max }: ScoreCriterion, compiler: Compiler): Evaluate<Rational> {
  return clamp(pointsOf(method, compiler), max && compiler.number(max));
}

function pointsOf(method: CriterionMethod, { number }: Compiler): Evaluate<Rational> {
  switch (method.kind) {
    case 'points':
      return number(method.points);
    case 'bands':
      return number(method.table);
    case 'deduct':
      return ofBoth(number(method.from), number(method.deduct), subtract);
    case 'highestOf':
      return ofAll(method.items.map(number), (values) => values.reduce(maximum));
  }
}

/** Points stop at 0 and at their maximum. */
function clamp(
  points: Evaluate<Rational>,
  max: Evaluate<Rational> | undefined,
): Evaluate<Rational> {
  const capped = max === undefined ? points : ofBoth(points, max, minimum);
  return ofOne(capped, (value) => maximum(value, 0));
}
