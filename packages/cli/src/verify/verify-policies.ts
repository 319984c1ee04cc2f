import { createSolver } from '@tiaoli/solver';
import { type Verified, verifyWithAcceptances } from '@tiaoli/verifier';
import type { LoadedPolicy, LoadResult } from 'tiaoli';

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
      verified.push(await verifyWithAcceptances(policy, syntax, { solver, budget }));
    }
    return verified;
  } finally {
    await solver.close();
  }
}
