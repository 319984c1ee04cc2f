import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Core } from '@tiaoli/ir';
import { allRules, type Policy } from '@tiaoli/syntax';
import { bindPolicy } from './1-bind/bind.js';
import { checkTypes, type Typing } from './2-types/check-types.js';
import { type LoweredPolicy, lowerPolicy } from './4-lower/lower-policy.js';
import { applyAcceptances } from './5-analyze/acceptances.js';
import { analyzePolicy } from './5-analyze/analyze-policy.js';
import { isoDate } from './shared/calendar.js';
import { type ComparisonBudget, createFindings } from './shared/findings.js';
import type { ReadingErrors } from './shared/reading-errors.js';
import type { UsablePolicies } from './usable-policies.js';

/** What the phases make of a policy as it applies in one place. */
export interface CheckedText {
  readonly policy: Policy;
  readonly typing: Typing;
  readonly lowered: LoweredPolicy;
  /** Present where nothing is wrong beyond warnings. */
  readonly core?: Core;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the check of a file and those of its variants share. */
export interface CheckContext {
  readonly errors: ReadingErrors;
  readonly budget: ComparisonBudget;
  readonly uses: UsablePolicies | undefined;
}

export function checkText(policy: Policy, { errors, budget, uses }: CheckContext): CheckedText {
  const findings = createFindings(budget);
  const scope = bindPolicy(policy, findings, uses);
  const typing = checkTypes(policy, scope, findings);
  const lowered = lowerPolicy(policy, scope, typing);
  analyzePolicy({ policy, scope, typing, lowered, errors }, findings);
  const diagnostics = applyAcceptances(policy, typing, errors, findings).filter(
    ({ span }) => !errors.touch(span),
  );
  const isWhole =
    policy.id !== undefined &&
    policy.version !== undefined &&
    isoDate(policy.effective) !== undefined &&
    lowered.rules.size === allRules(policy).length;
  const hasError = findings.diagnostics.some(({ severity }) => severity === 'error');
  const checked = { policy, typing, lowered, diagnostics };
  return isWhole && !hasError && !errors.any ? { ...checked, core: lowered.core } : checked;
}
