import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Core } from '@tiaoli/ir';
import type { Policy } from '@tiaoli/syntax';
import { checkVariants } from './6-variants/check-variants.js';
import { checkText } from './check-text.js';
import { createBudget } from './shared/findings.js';
import { readingErrors } from './shared/reading-errors.js';
import type { UsablePolicies } from './usable-policies.js';

/** What the check of a policy gives. */
export interface CheckedPolicy {
  /** Present where nothing is wrong with the policy and its variants beyond warnings. */
  readonly core?: Core;
  /** The policy as it applies in each place that has a variant; none without a core. */
  readonly variants: readonly Core[];
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckOptions {
  /** The policies that this one may use; a use without them cannot be checked and is an error. */
  readonly uses?: UsablePolicies | undefined;
}

/**
 * Checks a policy in phases, and lowers it to the core; so every variant of it. What the reader could
 * not read is passed over in silence, since it was reported; `reported` tells where that was.
 */
export function checkPolicy(
  policy: Policy,
  reported: readonly Diagnostic[] = [],
  { uses }: CheckOptions = {},
): CheckedPolicy {
  const errors = readingErrors(reported);
  const budget = createBudget();
  const context = { errors, budget, uses };
  const base = checkText(policy, context);
  const { variants, diagnostics } = checkVariants(base, context);
  const inOrder = [...diagnostics].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
  const isSound = inOrder.every(({ severity }) => severity !== 'error');
  return base.core !== undefined && isSound
    ? { core: base.core, variants, diagnostics: inOrder }
    : { variants: [], diagnostics: inOrder };
}
