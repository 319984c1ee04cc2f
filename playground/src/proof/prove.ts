import type { Workspace } from '@tiaoli/language-service';
import type { Solver } from '@tiaoli/solver';
import { verifyWithAcceptances } from '@tiaoli/verifier';
import type { Proof } from './door.js';

/** Milliseconds for one question, and for all about a policy. */
const limits = { milliseconds: 2_000, budget: 20_000 };

/** What holds for all facts of the policy of a file, and facts that show what does not. */
export async function prove(
  workspace: Workspace,
  path: string,
  solver: Solver,
): Promise<Proof | undefined> {
  const { policy, syntax } = workspace.loaded(path) ?? {};
  if (policy === undefined || syntax === undefined) return undefined;
  const verified = await verifyWithAcceptances(policy, syntax, { solver, ...limits });
  const { applied, found, unknown, verification } = verified;
  const { proved, provedForShortLists, longestList } = verification;
  const findings = applied.diagnostics.map((diagnostic) => {
    const witness = found.find((each) => each.diagnostic === diagnostic)?.finding.witness;
    return { diagnostic, ...(witness && { witness }) };
  });
  return { path, findings, unknown, proved, provedForShortLists, longestList };
}
