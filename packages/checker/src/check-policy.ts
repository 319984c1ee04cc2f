import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Core } from '@tiaoli/ir';
import type { Policy } from '@tiaoli/syntax';
import { checkVariants } from './6-variants/check-variants.js';
import { checkText } from './check-text.js';
import { createBudget } from './shared/findings.js';
import { readingErrors } from './shared/reading-errors.js';

/** What the check of a policy gives. */
export interface CheckedPolicy {
  /** Present where nothing is wrong with the policy and its variants beyond warnings. */
  readonly core?: Core;
  /** The policy as it applies in each place that has a variant; none without a core. */
  readonly variants: readonly Core[];
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a policy in phases, and lowers it to the core; so every variant of it. What the reader could
 * not read is passed over in silence, since it was reported; `reported` tells where that was.
 */
export function checkPolicy(policy: Policy, reported: readonly Diagnostic[] = []): CheckedPolicy {
  const errors = readingErrors(reported);
  const budget = createBudget();
  const base = checkText(policy, errors, budget);
  const { variants, diagnostics } = checkVariants(base, errors, budget);
  const inOrder = [...diagnostics].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
  const isSound = inOrder.every(({ severity }) => severity !== 'error');
  return base.core !== undefined && isSound
    ? { core: base.core, variants, diagnostics: inOrder }
    : { variants: [], diagnostics: inOrder };
}
