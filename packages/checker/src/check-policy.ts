import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Core } from '@tiaoli/ir';
import type { Policy } from '@tiaoli/syntax';
import { bindPolicy } from './1-bind/bind.js';
import { checkTypes } from './2-types/check-types.js';
import { lowerPolicy } from './4-lower/lower-policy.js';
import { analyzePolicy } from './5-analyze/analyze-policy.js';
import { isoDate } from './shared/calendar.js';
import { createFindings } from './shared/findings.js';

/** What the check of a policy gives. */
export interface CheckedPolicy {
  /** Present where nothing is wrong with the policy beyond warnings. */
  readonly core?: Core;
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a policy in phases, and lowers it to the core. What the reader could not read is passed
 * over in silence, since it was reported.
 */
export function checkPolicy(policy: Policy): CheckedPolicy {
  const findings = createFindings();
  const scope = bindPolicy(policy, findings);
  const typing = checkTypes(policy, scope, findings);
  const lowered = lowerPolicy(policy, scope, typing);
  const diagnostics = [...analyzePolicy(policy, scope, typing, lowered, findings)].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
  const isWhole =
    policy.id !== undefined &&
    policy.version !== undefined &&
    isoDate(policy.effective) !== undefined &&
    lowered.rules.size === policy.rules.length;
  const hasError = diagnostics.some(({ severity }) => severity === 'error');
  return isWhole && !hasError ? { core: lowered.core, diagnostics } : { diagnostics };
}
