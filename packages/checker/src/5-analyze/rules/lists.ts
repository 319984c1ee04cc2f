import type { Fix } from '@tiaoli/diagnostics';
import { type Compare, type CoreExpression, descendants, type Match, type Or } from '@tiaoli/ir';
import type { RuleAnalysis } from '../analysis.js';
import { numberOf } from '../space/constant-of.js';
import type { Environment } from '../space/environment.js';
import { createGrid } from '../space/grid.js';
import { canHold, isTransparent } from '../space/row-relations.js';
import { createBudget, findUncovered } from '../space/uncovered.js';
import { variableOf } from '../space/variable.js';

/**
 * `3年以上、10年以下` is a list of which one part always holds; an interval was meant.
 * `5至3平方米` holds for nothing; rows of tables for which that is so are told as such.
 */
export function analyzeLists(analysis: RuleAnalysis): void {
  for (const node of descendants(analysis.rule.body)) {
    if (node.kind === 'match') {
      analyzeList(node.subject, node.test, analysis);
      analyzeImpossible(node, analysis);
    }
    if (node.kind !== 'table') continue;
    for (const row of node.rows) {
      for (const [index, { test }] of row.cells.entries()) {
        const subject = node.columns[index]?.subject;
        if (subject !== undefined && test !== undefined) analyzeList(subject, test, analysis);
      }
    }
  }
}

function analyzeList(subject: CoreExpression, test: CoreExpression, analysis: RuleAnalysis): void {
  if (test.kind !== 'or' || !test.operands.some(isBound)) return;
  const { environments, report, spanOf } = analysis;
  if (!environments.every((environment) => isCertain(subject, test, environment))) return;
  const fix = intervalFix(test, analysis);
  report('test-always-true', spanOf(test.id), {}, { fix });
}

function analyzeImpossible(match: Match, { environments, report, spanOf }: RuleAnalysis): void {
  const { subject, test } = match;
  if (test.kind === 'constant') return;
  const isNever = environments.every((environment) => {
    const variables = [variableOf(subject, '', environment)];
    const grid = createGrid({ variables, rows: [{ tests: [test] }] }, environment);
    return grid !== undefined && !canHold(grid, 0);
  });
  if (isNever) report('test-never-true', spanOf(test.id), {});
}

const isBound = (node: CoreExpression): node is Compare =>
  node.kind === 'compare' && node.operator !== '=' && node.operator !== '≠';

function isCertain(subject: CoreExpression, test: Or, environment: Environment): boolean {
  const variables = [variableOf(subject, '', environment)];
  const grid = createGrid({ variables, rows: [{ tests: [test] }] }, environment);
  if (grid === undefined || !isTransparent(grid, 0)) return false;
  return findUncovered(grid, [0], createBudget()) === undefined;
}

/** Without the 、 two bounds are one interval, unless nothing lies between them. */
function intervalFix(test: Or, { environments, spanOf }: RuleAnalysis): Fix | undefined {
  const [first, second, more] = test.operands;
  const [environment] = environments;
  if (first === undefined || second === undefined || more || environment === undefined) return;
  if (!isBound(first) || !isBound(second)) return undefined;
  const isLower = ({ operator }: Compare): boolean => operator === '≥' || operator === '>';
  const [lower, upper] = isLower(first) ? [first, second] : [second, first];
  const [from, to] = [numberOf(lower.right, environment), numberOf(upper.right, environment)];
  if (from === undefined || to === undefined || from.compare(to) >= 0) return undefined;
  const span = { start: spanOf(first.id).end, end: spanOf(second.id).start };
  return { title: { zh: '删去顿号', en: 'delete the list comma' }, edits: [{ span, text: '' }] };
}
