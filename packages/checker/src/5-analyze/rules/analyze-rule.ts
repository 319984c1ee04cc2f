import type { CoreExpression } from '@tiaoli/ir';
import type { SemanticType } from '../../shared/semantic-type.js';
import { type RuleAnalysis, reportNotProved } from '../analysis.js';
import { analyzeAllocation } from './allocation.js';
import { analyzeBracketStart } from './bracket-start.js';
import { analyzeBrackets } from './brackets.js';
import { analyzeCases } from './cases.js';
import { analyzeChecklist } from './checklist.js';
import { analyzeComparisons } from './comparisons.js';
import { analyzeDivisors } from './divisors.js';
import { analyzeLists } from './lists.js';
import { analyzeMoney } from './money.js';
import { analyzeScore } from './score.js';
import { analyzeTable } from './table.js';

/** What can be said of a sound rule without running it. */
export function analyzeRule(type: SemanticType, whole: RuleAnalysis): void {
  const body = withoutLimits(whole.rule.body);
  const analysis = bounded(body, whole);
  analyzeMoney(type, analysis);
  analyzeLists(analysis);
  analyzeDivisors(analysis);
  analyzeComparisons(analysis);
  if (body.kind === 'allocate') analyzeAllocation(body, analysis);
  if (body.kind === 'table') analyzeTable(body, analysis);
  else if (body.kind === 'cases') analyzeCases(body, analysis);
  else if (body.kind === 'tiers' || body.kind === 'slabs') {
    analyzeBrackets(body, analysis);
    analyzeBracketStart(body, analysis);
  } else if (body.kind === 'score') analyzeScore(body, analysis);
  else if (body.kind === 'checklist') analyzeChecklist(body, analysis);
}

function withoutLimits(node: CoreExpression): CoreExpression {
  let body = node;
  while (body.kind === 'round' || body.kind === 'cap' || body.kind === 'floor') body = body.value;
  return body;
}

/** Parts × times that one rule is looked at, at most. */
const mostLooks = 200_000;

/** With as many of the times as can be looked at; says so if those are not all. */
function bounded(body: CoreExpression, analysis: RuleAnalysis): RuleAnalysis {
  const parts = partsOf(body);
  if (parts === 0) return analysis;
  const most = Math.max(1, Math.floor(mostLooks / parts));
  const environments = analysis.environments.slice(0, most);
  if (environments.length < analysis.environments.length || !analysis.areAllTimes) {
    reportNotProved(analysis);
  }
  return { ...analysis, environments };
}

/** How many parts each look at a rule goes through; 0 for a rule in which nothing can be left out. */
function partsOf(body: CoreExpression): number {
  switch (body.kind) {
    case 'table':
      return body.rows.length * Math.max(1, body.columns.length);
    case 'cases':
      return body.branches.length;
    case 'tiers':
    case 'slabs':
      return body.brackets.length;
    case 'score':
      return body.groups
        .flatMap((group) => group.criteria)
        .reduce(
          (sum, { method }) => sum + (method.kind === 'bands' ? method.table.rows.length : 1),
          body.grades.length + 1,
        );
    default:
      return 0;
  }
}
