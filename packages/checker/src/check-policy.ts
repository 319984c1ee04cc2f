import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Core } from '@tiaoli/ir';
import { allRules, type Policy } from '@tiaoli/syntax';
import { bindPolicy } from './1-bind/bind.js';
import { checkTypes } from './2-types/check-types.js';
import { lowerPolicy } from './4-lower/lower-policy.js';
import { applyAcceptances } from './5-analyze/acceptances.js';
import { analyzePolicy } from './5-analyze/analyze-policy.js';
import { isoDate } from './shared/calendar.js';
import { createFindings } from './shared/findings.js';
import { readingErrors } from './shared/reading-errors.js';

/** What the check of a policy gives. */
export interface CheckedPolicy {
  /** Present where nothing is wrong with the policy beyond warnings. */
  readonly core?: Core;
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a policy in phases, and lowers it to the core. What the reader could not read is passed
 * over in silence, since it was reported; `reported` tells where that was.
 */
export function checkPolicy(policy: Policy, reported: readonly Diagnostic[] = []): CheckedPolicy {
  const errors = readingErrors(reported);
  const findings = createFindings();
  const scope = bindPolicy(policy, findings);
  const typing = checkTypes(policy, scope, findings);
  const lowered = lowerPolicy(policy, scope, typing);
  analyzePolicy({ policy, scope, typing, lowered, errors }, findings);
  const diagnostics = applyAcceptances(policy, typing, errors, findings)
    .filter(({ span }) => !errors.touch(span))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const isWhole =
    policy.id !== undefined &&
    policy.version !== undefined &&
    isoDate(policy.effective) !== undefined &&
    lowered.rules.size === allRules(policy).length;
  const hasError = findings.diagnostics.some(({ severity }) => severity === 'error');
  return isWhole && !hasError && !errors.any
    ? { core: lowered.core, diagnostics }
    : { diagnostics };
}
