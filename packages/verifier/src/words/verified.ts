import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Policy } from '@tiaoli/syntax';
import type { LoadedPolicy } from 'tiaoli';
import type { Finding, Verification } from '../finding.js';
import { type VerifyOptions, verify } from '../verify.js';
import { type AppliedAcceptances, applyProofAcceptances } from './acceptances.js';
import { findingDiagnostic, unknownDiagnostic } from './diagnostics.js';

/** A policy, what was found out about it in words, and what of that counts. */
export interface Verified {
  readonly policy: LoadedPolicy;
  readonly verification: Verification;
  readonly found: readonly { readonly finding: Finding; readonly diagnostic: Diagnostic }[];
  readonly applied: AppliedAcceptances;
  readonly unknown: readonly Diagnostic[];
}

/** Verifies a policy, and leaves out what its text has accepted with a reason, undecided or found. */
export async function verifyWithAcceptances(
  policy: LoadedPolicy,
  syntax: Policy,
  options: VerifyOptions,
): Promise<Verified> {
  const verification = await verify(policy, options);
  const found = verification.findings.map((finding) => {
    return { finding, diagnostic: findingDiagnostic(finding, policy) };
  });
  const open = new Set(verification.unknown.map((each) => unknownDiagnostic(each, policy)));
  const { diagnostics, accepted } = applyProofAcceptances(
    syntax,
    [...found.map(({ diagnostic }) => diagnostic), ...open],
    open.size === 0,
  );
  const unknown = diagnostics.filter((each) => open.has(each));
  const applied = { accepted, diagnostics: diagnostics.filter((each) => !open.has(each)) };
  return { policy, verification, found, applied, unknown };
}
