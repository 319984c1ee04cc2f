import type { Workspace } from '@tiaoli/language-service';
import type { Solver } from '@tiaoli/solver';
import {
  applyProofAcceptances,
  type Finding,
  findingDiagnostic,
  verifyWithAcceptances,
  type Witness,
} from '@tiaoli/verifier';
import type { Proof, ProofFinding } from './door.js';

/**
 * Milliseconds for one question, and for all about a policy. What is not told by then is asked once
 * more with more time when all else is known.
 */
const limits = { milliseconds: 400, budget: 20_000 };

/**
 * What holds for all facts of the policy of a file, and facts that show what does not. Findings are
 * told as they are made.
 */
export async function prove(
  workspace: Workspace,
  path: string,
  solver: Solver,
  tell: (findings: readonly ProofFinding[]) => void,
): Promise<Proof | undefined> {
  const { policy, syntax } = workspace.loaded(path) ?? {};
  if (policy === undefined || syntax === undefined) return undefined;
  const made: Found[] = [];
  const onFinding = (finding: Finding): void => {
    made.push({ finding, diagnostic: findingDiagnostic(finding, policy) });
    const all = made.map(({ diagnostic }) => diagnostic);
    tell(withWitness(applyProofAcceptances(syntax, all, false).diagnostics, made));
  };
  const verified = await verifyWithAcceptances(policy, syntax, { solver, ...limits, onFinding });
  const { applied, found, unknown, verification } = verified;
  const { proved, provedForShortLists, longestList } = verification;
  const findings = withWitness(applied.diagnostics, found);
  return { path, findings, unknown, proved, provedForShortLists, longestList };
}

interface Found {
  readonly finding: { readonly witness?: Witness };
  readonly diagnostic: ProofFinding['diagnostic'];
}

function withWitness(
  diagnostics: readonly ProofFinding['diagnostic'][],
  found: readonly Found[],
): readonly ProofFinding[] {
  return diagnostics.map((diagnostic) => {
    const witness = found.find((each) => each.diagnostic === diagnostic)?.finding.witness;
    return { diagnostic, ...(witness && { witness }) };
  });
}
