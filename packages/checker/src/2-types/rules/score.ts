import type { Criterion, CriterionMethod, Expression, ScoreBody, ScoreGroup } from '@tiaoli/syntax';
import { baseDimension, dimensionless } from '../../3-units/dimension.js';
import { baseUnitOf, type Unit } from '../../3-units/unit.js';
import { replaceFix } from '../../shared/fixes.js';
import { errorType, numberType, type SemanticType, unitType } from '../../shared/semantic-type.js';
import { checkTest } from '../check-test.js';
import type { Checking } from '../checking.js';
import { mergeTypes } from '../merge.js';
import { requireBoolean, requireNumber } from '../require.js';

/** The points of a score. */
export const points = unitType(baseUnitOf(baseDimension('分')));

export function checkScore(
  body: ScoreBody,
  _unit: Unit | undefined,
  checking: Checking,
): SemanticType {
  if (body.max !== undefined) requirePoints(body.max, checking);
  const seen = new Set<string>();
  for (const group of body.groups) checkGroup(group, seen, checking);
  for (const grade of body.grades) {
    if (grade.test !== undefined) checkTest(grade.test, points, checking);
  }
  const enumeration = checking.scope.gradeEnumerations.get(body);
  checkVetoes(body, checking);
  if (!hasOwnGrades(body, enumeration, checking)) checking.spoil();
  return enumeration === undefined ? { kind: 'score' } : { kind: 'score', enumeration };
}

/** Grades that are no values of the enumeration they were meant for were reported when binding. */
function hasOwnGrades(
  body: ScoreBody,
  enumeration: string | undefined,
  checking: Checking,
): boolean {
  const symbol =
    enumeration === undefined ? undefined : checking.scope.enumerations.get(enumeration);
  return body.grades.every((grade) => symbol?.ranks.has(grade.name.text) ?? false);
}

function checkGroup(group: ScoreGroup, seen: Set<string>, checking: Checking): void {
  if (group.max !== undefined) requirePoints(group.max, checking);
  if (group.weight !== undefined) requireShare(group.weight, checking);
  for (const criterion of group.criteria) {
    const { text: name, span } = criterion.name;
    if (seen.has(name)) checking.report('duplicate-name', span, { name });
    seen.add(name);
    if (criterion.max !== undefined) requirePoints(criterion.max, checking);
    if (criterion.method === undefined) checking.spoil();
    else checkMethod(criterion, criterion.method, checking);
  }
}

function checkMethod(criterion: Criterion, method: CriterionMethod, checking: Checking): void {
  switch (method.kind) {
    case 'points':
      requirePoints(method.points, checking);
      return;
    case 'highestOf':
      for (const item of method.items) requirePoints(item, checking);
      return;
    case 'deduct':
      requirePoints(method.deduct, checking);
      if (method.from !== undefined) requirePoints(method.from, checking);
      else if (criterion.max === undefined) {
        checking.report('deduct-without-start', criterion.name.span, { name: criterion.name.text });
      }
      return;
    case 'bands':
      checkBands(method, checking);
  }
}

function checkBands(method: Extract<CriterionMethod, { kind: 'bands' }>, checking: Checking): void {
  const subject = checking.infer(method.of);
  for (const band of method.bands) {
    checkTest(band.test, subject, checking);
    requirePoints(band.value, checking);
  }
  if (method.otherwise !== undefined) requirePoints(method.otherwise, checking);
}

/** A number of 分; a bare number is one. */
function requirePoints(node: Expression, checking: Checking): void {
  const type = requireNumber(node, checking, { bareUnit: points.shown });
  mergeTypes({ node, type: points }, { node, type: type ?? errorType }, checking);
}

/** A number without a unit, such as 30%. */
function requireShare(node: Expression, checking: Checking): void {
  const type = requireNumber(node, checking);
  if (type !== undefined) {
    mergeTypes({ node, type: numberType(dimensionless) }, { node, type }, checking);
  }
}

function checkVetoes(body: ScoreBody, checking: Checking): void {
  const grades = new Set(body.grades.map((grade) => grade.name.text));
  for (const veto of body.vetoes) {
    requireBoolean(veto.when, checking);
    const { text: grade, span } = veto.grade;
    if (grades.has(grade)) continue;
    const [near] = checking.findings.nearest(grade, grades);
    const fix = near === undefined ? undefined : replaceFix(span, near);
    checking.report('veto-grade-unknown', span, { grade }, { fix });
  }
}
