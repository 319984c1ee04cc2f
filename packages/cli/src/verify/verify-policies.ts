import type { Diagnostic } from '@tiaoli/diagnostics';
import { createSolver } from '@tiaoli/solver';
import {
  type AppliedAcceptances,
  applyProofAcceptances,
  type Finding,
  findingDiagnostic,
  unknownDiagnostic,
  type Verification,
  verify,
} from '@tiaoli/verifier';
import type { LoadedPolicy, LoadResult } from 'tiaoli';

/** A policy, what was found out about it, and what of that counts. */
export interface Verified {
  readonly policy: LoadedPolicy;
  readonly verification: Verification;
  readonly found: readonly { readonly finding: Finding; readonly diagnostic: Diagnostic }[];
  readonly applied: AppliedAcceptances;
  readonly unknown: readonly Diagnostic[];
}

export interface VerifyPoliciesOptions {
  /** For each policy; a function is asked before each. */
  readonly milliseconds: number | (() => number);
  readonly onStart?: (policy: LoadedPolicy, done: number) => void;
}

/** Verifies one policy after the other with one solver. */
export async function verifyPolicies(
  loaded: readonly LoadResult[],
  { milliseconds, onStart }: VerifyPoliciesOptions,
): Promise<readonly Verified[]> {
  const solver = createSolver();
  try {
    const verified: Verified[] = [];
    for (const { policy, syntax } of loaded) {
      if (policy === undefined || syntax === undefined) continue;
      onStart?.(policy, verified.length);
      const budget = typeof milliseconds === 'number' ? milliseconds : milliseconds();
      const verification = await verify(policy, { solver, budget });
      const found = verification.findings.map((finding) => {
        return { finding, diagnostic: findingDiagnostic(finding, policy) };
      });
      const applied = applyProofAcceptances(
        syntax,
        found.map(({ diagnostic }) => diagnostic),
        verification.unknown.length === 0,
      );
      const unknown = verification.unknown.map((each) => unknownDiagnostic(each, policy));
      verified.push({ policy, verification, found, applied, unknown });
    }
    return verified;
  } finally {
    await solver.close();
  }
}
