import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Core } from '@tiaoli/ir';
import { policyInPlace, type VariantDeclaration } from '@tiaoli/syntax';
import { type CheckContext, type CheckedText, checkText } from '../check-text.js';
import { createFindings } from '../shared/findings.js';
import { checkReplacements, checkTypesKept } from './check-replacements.js';
import { coreInPlace } from './core-in-place.js';
import { mergeFindings } from './merge-findings.js';

/** The variant of one place, checked like a policy of its own. */
export interface CheckedVariant {
  readonly variant: VariantDeclaration;
  readonly checked: CheckedText;
}

export interface CheckedVariants {
  readonly variants: readonly Core[];
  /** Those of the base among them. */
  readonly diagnostics: readonly Diagnostic[];
}

/** So many characters are checked over all variants, at most: each is as long as the policy. */
const mostText = 20_000_000;

/** Puts each variant over the base and checks what comes of it. */
export function checkVariants(base: CheckedText, context: CheckContext): CheckedVariants {
  const { errors, budget } = context;
  const { policy } = base;
  const findings = createFindings(budget);
  checkReplacements(policy, findings);
  const length = Math.max(1, policy.span.end - policy.span.start);
  const most = Math.floor(mostText / length);
  const [tooMany] = policy.variants.slice(most);
  if (tooMany !== undefined) {
    findings.report('too-many-variants', tooMany.name.span, { most: String(most) });
  }
  const checked = policy.variants.slice(0, most).map((variant) => ({
    variant,
    checked: checkText(policyInPlace(policy, variant), context),
  }));
  for (const each of checked) checkTypesKept(base, each, findings);
  const own = findings.diagnostics.filter(({ span }) => !errors.touch(span));
  return {
    variants: checked.flatMap(({ variant, checked: { core } }) =>
      core === undefined ? [] : coreInPlace(core, base.lowered.core, variant),
    ),
    diagnostics: [...mergeFindings(base, checked), ...own],
  };
}
