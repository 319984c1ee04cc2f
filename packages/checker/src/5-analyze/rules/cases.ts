import type { Cases, ConstantValue, CoreExpression } from '@tiaoli/ir';
import type { RuleAnalysis } from '../analysis.js';
import { constantOf } from '../space/constant-of.js';
import type { Environment } from '../space/environment.js';
import { expressionKey } from '../space/expression-key.js';
import { holds, type Point, pointOf } from '../space/point.js';
import { pointsOf } from '../space/points.js';
import { testCuts, testOutcome } from '../space/test-outcome.js';
import type { Assignment } from '../space/uncovered.js';
import { type Variable, variableOf } from '../space/variable.js';
import { witnessWords } from '../space/witness.js';

/** Combinations of values that are tried, at most. */
const mostCombinations = 20_000;

/** Cases without `otherwise` must leave nothing out. */
export function analyzeCases(cases: Cases, analysis: RuleAnalysis): void {
  const conditions = cases.branches.flatMap((branch) => branch.when ?? []);
  if (conditions.length < cases.branches.length) return;
  const { report, declaration, environments } = analysis;
  for (const environment of environments) {
    const gap = findGap(conditions, environment);
    if (gap === undefined) continue;
    const witness =
      gap === 'unclear'
        ? { zh: '所列条件都不成立', en: 'none of the conditions holds' }
        : witnessWords(gap, environment);
    report('cases-without-otherwise', declaration.name.span, {
      rule: declaration.name.text,
      witness,
    });
    return;
  }
}

/** What an atom of the conditions is about, and the constants it is compared with. */
interface Subject {
  readonly node: CoreExpression;
  readonly cuts: ConstantValue[];
}

function findGap(
  conditions: readonly CoreExpression[],
  environment: Environment,
): readonly Assignment[] | 'unclear' | undefined {
  const subjects = new Map<string, Subject>();
  for (const condition of conditions) collectSubjects(condition, subjects, environment);
  const axes = [...subjects.values()].map(({ node, cuts }) => {
    const variable = variableOf(node, labelOf(node), environment);
    return { variable, points: pointsOf(variable, cuts, environment) };
  });
  const size = axes.reduce((product, axis) => product * axis.points.length, 1);
  if (size > mostCombinations) return 'unclear';
  const isNamed = [...subjects.values()].every(({ node }) => labelOf(node) !== '');
  for (let index = 0; index < size; index += 1) {
    const assignments = combination(axes, index);
    const points = new Map(assignments.map(({ variable, point }) => [variable.key, point]));
    if (conditions.some((condition) => outcome(condition, points, environment) !== false)) continue;
    return isNamed ? assignments : 'unclear';
  }
  return undefined;
}

function combination(
  axes: readonly { readonly variable: Variable; readonly points: readonly Point[] }[],
  index: number,
): readonly Assignment[] {
  let rest = index;
  return axes.flatMap(({ variable, points }) => {
    const point = points[rest % points.length];
    rest = Math.floor(rest / points.length);
    return point === undefined ? [] : { variable, point };
  });
}

function labelOf(node: CoreExpression): string {
  if (node.kind === 'field') return `${labelOf(node.of)}.${node.name}`;
  const isName =
    node.kind === 'input' ||
    node.kind === 'rule' ||
    node.kind === 'elementInput' ||
    node.kind === 'elementRule';
  return isName ? node.name : '';
}

/** The atoms under and, or, not: comparisons with constants, tests, and anything else that is true or false. */
function collectSubjects(
  node: CoreExpression,
  subjects: Map<string, Subject>,
  environment: Environment,
): void {
  if (node.kind === 'and' || node.kind === 'or') {
    for (const operand of node.operands) collectSubjects(operand, subjects, environment);
  } else if (node.kind === 'not') collectSubjects(node.operand, subjects, environment);
  else if (node.kind !== 'constant') {
    const { subject, cuts } = atomOf(node, environment);
    const key = expressionKey(subject);
    const known = subjects.get(key);
    if (known === undefined) subjects.set(key, { node: subject, cuts: [...cuts] });
    else known.cuts.push(...cuts);
  }
}

interface Atom {
  readonly subject: CoreExpression;
  readonly cuts: readonly ConstantValue[];
  readonly holdsAt: (point: Point) => boolean | undefined;
}

function atomOf(node: CoreExpression, environment: Environment): Atom {
  if (node.kind === 'compare') {
    const right = constantOf(node.right, environment);
    const left = constantOf(node.left, environment);
    const { type } = node.left;
    const enumeration = type.kind === 'enumeration' ? type.enumeration : undefined;
    if (right !== undefined) {
      const holdsAt = (point: Point): boolean =>
        holds(point, node.operator, pointOf(right), enumeration, environment);
      return { subject: node.left, cuts: [right], holdsAt };
    }
    if (left !== undefined) {
      const holdsAt = (point: Point): boolean =>
        holds(pointOf(left), node.operator, point, enumeration, environment);
      return { subject: node.right, cuts: [left], holdsAt };
    }
  }
  const cuts = node.kind === 'match' ? testCuts(node.test, environment) : undefined;
  if (node.kind === 'match' && cuts !== undefined) {
    const { subject, test } = node;
    return { subject, cuts, holdsAt: (point) => testOutcome(test, point, environment) };
  }
  // Not understood any further, so it may be either.
  return { subject: node, cuts: [], holdsAt: (point) => point.kind === 'boolean' && point.value };
}

function outcome(
  node: CoreExpression,
  points: ReadonlyMap<string, Point>,
  environment: Environment,
): boolean {
  switch (node.kind) {
    case 'constant':
      return node.value.kind === 'boolean' && node.value.value;
    case 'not':
      return !outcome(node.operand, points, environment);
    case 'and':
      return node.operands.every((operand) => outcome(operand, points, environment));
    case 'or':
      return node.operands.some((operand) => outcome(operand, points, environment));
    default: {
      const { subject, holdsAt } = atomOf(node, environment);
      const point = points.get(expressionKey(subject));
      return point !== undefined && holdsAt(point) === true;
    }
  }
}
