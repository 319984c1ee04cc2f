import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Core } from '@tiaoli/ir';
import { allRules, type Policy } from '@tiaoli/syntax';
import { bindPolicy } from './1-bind/bind.js';
import { checkTypes, type Typing } from './2-types/check-types.js';
import { type LoweredPolicy, lowerPolicy } from './4-lower/lower-policy.js';
import { applyAcceptances } from './5-analyze/acceptances.js';
import { analyzePolicy } from './5-analyze/analyze-policy.js';
import { checkClaims } from './claims/check-claims.js';
import { type ElaboratedClaim, elaborateClaims } from './claims/elaborate.js';
import { withClaims } from './claims/lower-claims.js';
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

export function checkText(written: Policy, { errors, budget, uses }: CheckContext): CheckedText {
  const findings = createFindings(budget);
  const { policy, claims } = elaborateClaims(written);
  const scope = bindPolicy(policy, findings, uses);
  const typing = checkTypes(policy, scope, findings);
  const lowered = lowerPolicy(policy, scope, typing);
  checkClaims(claims, { typing, core: lowered.core }, findings);
  analyzePolicy({ policy, scope, typing, lowered, errors }, findings);
  const diagnostics = applyAcceptances(written, typing, errors, findings).filter(
    (each) => !errors.touch(each.span) && !isRemarkOnClaim(each, claims),
  );
  const isWhole =
    policy.id !== undefined &&
    policy.version !== undefined &&
    isoDate(policy.effective) !== undefined &&
    lowered.rules.size === allRules(policy).length;
  const hasError = findings.diagnostics.some(({ severity }) => severity === 'error');
  const checked = { policy: written, typing, lowered, diagnostics };
  const core = withClaims(lowered.core, claims, lowered.rules);
  return isWhole && !hasError && !errors.any ? { ...checked, core } : checked;
}

/** That a claim always holds, or that it says more than it must, is what it is there for. */
function isRemarkOnClaim(
  { severity, span }: Diagnostic,
  claims: readonly ElaboratedClaim[],
): boolean {
  if (severity === 'error') return false;
  return claims.some(
    ({ declared }) => declared.span.start <= span.start && span.end <= declared.span.end,
  );
}
