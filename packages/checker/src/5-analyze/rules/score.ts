import type { CriterionMethod, Score, ScoreCriterion } from '@tiaoli/ir';
import { type RuleAnalysis, reportNotProved } from '../analysis.js';
import type { Environment } from '../space/environment.js';
import { variableOf } from '../space/variable.js';
import { analyzeLines } from './bands.js';
import { analyzeMarks } from './marks.js';
import { totalVariable } from './total.js';

/** Bands and grades that leave totals out or are never reached. */
export function analyzeScore(score: Score, analysis: RuleAnalysis): void {
  for (const environment of analysis.environments) {
    for (const group of score.groups) {
      for (const criterion of group.criteria) {
        if (criterion.method.kind === 'bands') {
          analyzeBands(criterion, criterion.method, environment, analysis);
        }
      }
    }
    analyzeMarks(score, environment, analysis);
    if (score.grades.length > 0) analyzeGrades(score, environment, analysis);
  }
}

function analyzeBands(
  criterion: ScoreCriterion,
  { table }: Extract<CriterionMethod, { kind: 'bands' }>,
  environment: Environment,
  analysis: RuleAnalysis,
): void {
  const { report, spanOf } = analysis;
  const [column] = table.columns;
  if (column === undefined) return;
  const rows = table.rows.filter((row) => !row.isOtherwise);
  const lines = {
    variable: variableOf(column.subject, column.text, environment),
    tests: rows.map((row) => row.cells[0]?.test),
    hasOtherwise: rows.length < table.rows.length,
  };
  const problems = analyzeLines(lines, environment);
  if (problems === undefined) {
    reportNotProved(analysis);
    return;
  }
  const { hole, unreachable } = problems;
  const { name } = criterion;
  if (hole !== undefined) report('bands-hole', spanOf(criterion.id), { name, witness: hole });
  for (const index of unreachable) {
    const row = rows[index];
    if (row !== undefined) report('band-unreachable', spanOf(row.id), { name });
  }
}

function analyzeGrades(score: Score, environment: Environment, analysis: RuleAnalysis): void {
  const { report, spanOf, declaration } = analysis;
  const tested = score.grades.filter((grade) => grade.test !== undefined);
  const lines = {
    variable: totalVariable(score, environment),
    tests: tested.map((grade) => grade.test),
    hasOtherwise: tested.length < score.grades.length,
  };
  const problems = analyzeLines(lines, environment);
  if (problems === undefined) {
    reportNotProved(analysis);
    return;
  }
  const { hole, unreachable } = problems;
  const name = declaration.name.text;
  if (hole !== undefined) report('grades-hole', declaration.name.span, { name, witness: hole });
  for (const index of unreachable) {
    const grade = tested[index];
    if (grade !== undefined) report('grade-unreachable', spanOf(grade.id), { grade: grade.grade });
  }
}
