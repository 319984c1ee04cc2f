import { descendants } from '@tiaoli/ir';
import type { RuleAnalysis } from '../analysis.js';
import { numberOf } from '../space/constant-of.js';

/** Divisors that are zero whatever the facts are. */
export function analyzeDivisors({ rule, environments, report, spanOf }: RuleAnalysis): void {
  for (const node of descendants(rule.body)) {
    if (node.kind !== 'arithmetic' || node.operator !== 'divide') continue;
    const { right } = node;
    const isZero = environments.every(
      (environment) => numberOf(right, environment)?.equals(0) ?? false,
    );
    if (isZero) report('divisor-always-zero', spanOf(right.id), {});
  }
}
