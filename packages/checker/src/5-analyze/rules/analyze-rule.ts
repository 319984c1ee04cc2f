import type { CoreExpression } from '@tiaoli/ir';
import type { SemanticType } from '../../shared/semantic-type.js';
import type { RuleAnalysis } from '../analysis.js';
import { analyzeBrackets } from './brackets.js';
import { analyzeCases } from './cases.js';
import { analyzeMoney } from './money.js';
import { analyzeScore } from './score.js';
import { analyzeTable } from './table.js';

/** What can be said of a sound rule without running it. */
export function analyzeRule(type: SemanticType, analysis: RuleAnalysis): void {
  analyzeMoney(type, analysis);
  const body = withoutLimits(analysis.rule.body);
  switch (body.kind) {
    case 'table':
      return analyzeTable(body, analysis);
    case 'cases':
      return analyzeCases(body, analysis);
    case 'tiers':
    case 'slabs':
      return analyzeBrackets(body, analysis);
    case 'score':
      return analyzeScore(body, analysis);
    default:
      // A formula always has a value.
      return undefined;
  }
}

function withoutLimits(node: CoreExpression): CoreExpression {
  let body = node;
  while (body.kind === 'round' || body.kind === 'cap' || body.kind === 'floor') body = body.value;
  return body;
}
