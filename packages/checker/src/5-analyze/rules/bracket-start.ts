import type { Fix } from '@tiaoli/diagnostics';
import type { CoreExpression, Slabs, Tiers } from '@tiaoli/ir';
import { keys } from '@tiaoli/syntax';
import { insertFix } from '../../shared/fixes.js';
import type { RuleAnalysis } from '../analysis.js';
import { rangeOf } from '../space/range.js';

/**
 * Brackets begin at zero, so that nothing is said of an input that may be less. Whether a
 * calculated amount may be is seen when it is decided.
 */
export function analyzeBracketStart({ amount }: Tiers | Slabs, analysis: RuleAnalysis): void {
  const { environments, report, spanOf } = analysis;
  if (amount.kind !== 'input' && amount.kind !== 'elementInput') return;
  const isCovered = environments.every((environment) => {
    const { min } = rangeOf(amount, environment);
    return min !== undefined && min.compare(0) >= 0;
  });
  if (isCovered) return;
  const fix = minimumFix(amount, analysis);
  report('amount-may-be-negative', spanOf(amount.id), {}, { fix });
}

/** Writes the bound into the braces of a plain input; how a block is indented is not known here. */
function minimumFix(amount: CoreExpression, { policy, language }: RuleAnalysis): Fix | undefined {
  if (amount.kind !== 'input' && amount.kind !== 'elementInput') return undefined;
  const entity =
    amount.kind === 'input'
      ? policy
      : policy.entities.find(({ name }) => name.text === amount.entity);
  const input = entity?.inputs.find(({ name }) => name.text === amount.name);
  if (input?.type === undefined || input.min !== undefined) return undefined;
  const ends = [input.type, input.unit, input.decimals, input.max, input.format, input.note];
  const isInBraces = ends.every((each) => each === undefined || each.span.end < input.span.end);
  const min = keys.input.min[language];
  return isInBraces ? insertFix(input.type.span.end, `, ${min}: 0`) : undefined;
}
