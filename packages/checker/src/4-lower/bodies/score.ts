import type { CoreExpression, ScoreGrade, ScoreGroup, ScoreVeto, ValueType } from '@tiaoli/ir';
import type { Grade, ScoreGroup as GroupDeclaration, ScoreBody, Veto } from '@tiaoli/syntax';
import { titleOf } from '@tiaoli/syntax';
import { expressionText, testText } from '../../shared/expression-text.js';
import { numberValue } from '../common.js';
import { lowerCitation } from '../lower-citation.js';
import { lowerTest } from '../lower-test.js';
import type { Lowering } from '../lowering.js';
import { lowerCriterion } from './criterion.js';

export function lowerScore(body: ScoreBody, type: ValueType, lowering: Lowering): CoreExpression {
  const { lower, idOf } = lowering;
  return {
    kind: 'score',
    id: idOf(body.span),
    type,
    groups: body.groups.map((group) => lowerGroup(group, lowering)),
    ...(body.max === undefined ? {} : { max: lower(body.max) }),
    grades: body.grades.map((grade) => lowerGrade(grade, lowering)),
    vetoes: body.vetoes.map((veto) => lowerVeto(veto, lowering)),
  };
}

function lowerGroup(group: GroupDeclaration, lowering: Lowering): ScoreGroup {
  const { lower, idOf, scope } = lowering;
  const name = group.name?.text ?? '';
  return {
    id: idOf(group.span),
    name,
    title: titleOf(group.title, name),
    ...(group.counts === undefined ? {} : { counts: group.counts }),
    ...(group.weight === undefined ? {} : { weight: lower(group.weight) }),
    ...(group.max === undefined ? {} : { max: lower(group.max) }),
    criteria: group.criteria.flatMap((criterion) => lowerCriterion(criterion, lowering) ?? []),
    citation: lowerCitation(group.citation, scope),
  };
}

function lowerGrade(grade: Grade, lowering: Lowering): ScoreGrade {
  const { idOf, scope } = lowering;
  const common = { id: idOf(grade.span), grade: grade.name.text };
  if (grade.test === undefined) return { ...common, text: '' };
  const text = testText(grade.test, scope.language);
  const test = lowerTest(grade.test, numberValue, lowering);
  return test === undefined ? { ...common, text } : { ...common, test, text };
}

function lowerVeto(veto: Veto, lowering: Lowering): ScoreVeto {
  const { lower, idOf, scope } = lowering;
  return {
    id: idOf(veto.span),
    when: lower(veto.when),
    grade: veto.grade.text,
    title: titleOf(veto.title, expressionText(veto.when, scope.language)),
    citation: lowerCitation(veto.citation, scope),
  };
}
