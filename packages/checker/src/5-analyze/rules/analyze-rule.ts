import type { CoreExpression } from '@tiaoli/ir';
import type { SemanticType } from '../../shared/semantic-type.js';
import type { RuleAnalysis } from '../analysis.js';
import { analyzeBrackets } from './brackets.js';
import { analyzeCases } from './cases.js';
import { analyzeLists } from './lists.js';
import { analyzeMoney } from './money.js';
import { analyzeScore } from './score.js';
import { analyzeTable } from './table.js';

/** What can be said of a sound rule without running it. */
export function analyzeRule(type: SemanticType, analysis: RuleAnalysis): void {
  analyzeMoney(type, analysis);
  analyzeLists(analysis);
  const body = withoutLimits(analysis.rule.body);
  if (body.kind === 'table') analyzeTable(body, analysis);
  else if (body.kind === 'cases') analyzeCases(body, analysis);
  else if (body.kind === 'tiers' || body.kind === 'slabs') analyzeBrackets(body, analysis);
  else if (body.kind === 'score') analyzeScore(body, analysis);
}

function withoutLimits(node: CoreExpression): CoreExpression {
  let body = node;
  while (body.kind === 'round' || body.kind === 'cap' || body.kind === 'floor') body = body.value;
  return body;
}
