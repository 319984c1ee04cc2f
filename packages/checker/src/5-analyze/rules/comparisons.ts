import { descendants } from '@tiaoli/ir';
import type { RuleAnalysis } from '../analysis.js';
import { expressionKey } from '../space/expression-key.js';

/**
 * A comparison of something with itself, which says nothing. In a condition on a list it was meant to
 * compare an element with the one around it, but both names are those of the innermost.
 */
export function analyzeComparisons({ rule, report, spanOf }: RuleAnalysis): void {
  for (const node of descendants(rule.body)) {
    if (node.kind !== 'compare' || node.left.kind === 'constant') continue;
    if (expressionKey(node.left) === expressionKey(node.right)) {
      report('compared-with-itself', spanOf(node.id), { rule: rule.name });
    }
  }
}
