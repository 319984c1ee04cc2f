import { createDiagnostic, type Diagnostic, didYouMean } from '@tiaoli/diagnostics';
import { asOfMistake } from './as-of.js';
import { byForce } from './force/by-force.js';
import { nowhere } from './nowhere.js';
import type { LoadedPolicy } from './policy.js';
import { suggestion } from './suggestion.js';

export interface InForce {
  /** Absent where no version is in force. */
  readonly policy?: LoadedPolicy;
  /** Why no version is in force; its span is empty, for it is about no text. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The version of a policy that is in force on a date: of those that took effect by then the latest
 * effective, at a tie the higher version; none where that version has ended.
 */
export function policyInForce(
  policies: readonly LoadedPolicy[],
  id: string,
  asOf: string,
): InForce {
  const mistake = asOfMistake(asOf);
  if (mistake !== undefined) return fails(mistake);
  const versions = policies.filter((policy) => policy.id === id).sort(byForce);
  const earliest = versions[0];
  if (earliest === undefined) return fails(unknownPolicy(policies, id));
  const current = versions.filter((policy) => policy.effective <= asOf).at(-1);
  if (current === undefined) {
    const { effective } = earliest;
    return fails(createDiagnostic('policy-not-yet-in-force', nowhere, { id, asOf, effective }));
  }
  if (current.until !== undefined && current.until < asOf) {
    const { until, version } = current;
    const next = versions.find((policy) => policy.effective > asOf);
    if (next !== undefined) {
      const { version: nextVersion, effective } = next;
      const words = { id, version, asOf, until, next: nextVersion, effective };
      return fails(createDiagnostic('policy-between-versions', nowhere, words));
    }
    return fails(createDiagnostic('policy-ended', nowhere, { id, version, asOf, until }));
  }
  return { policy: current, diagnostics: [] };
}

/** The finding that no policy has an id, with the nearest ids. */
export function unknownPolicy(
  policies: readonly { readonly id: string }[],
  id: string,
): Diagnostic {
  const near = didYouMean(
    id,
    policies.map((policy) => policy.id),
  );
  return createDiagnostic('unknown-policy', nowhere, { id, suggestion: suggestion(near) });
}

function fails(diagnostic: Diagnostic): InForce {
  return { diagnostics: [diagnostic] };
}
