import type { Workspace } from '@tiaoli/language-service';
import type { EngineContext } from '../feature.js';
import { subject } from './subject.js';

/** The files that belong to a policy. */
export interface ShareParts {
  readonly policy: string;
  /** Every version of the policies that it uses, and of those that they use. */
  readonly uses: readonly string[];
  readonly cases: readonly string[];
}

/** What would go along with the policy of a file; nothing where it is of none. */
export function shareParts(context: EngineContext, path: string): ShareParts | undefined {
  const { policy } = subject(context, path);
  if (policy === undefined) return undefined;
  const { workspace } = context;
  const id = workspace.loaded(policy)?.syntax?.id?.text;
  const cases = workspace
    .paths()
    .filter((each) => id !== undefined && workspace.policyOfCases(each) === id);
  return { policy, uses: usedBy(workspace, policy), cases };
}

function usedBy(workspace: Workspace, policy: string): readonly string[] {
  const all = new Set([policy]);
  // A set goes on with what is added while it is walked.
  for (const path of all) {
    const ids = workspace.loaded(path)?.syntax?.uses.flatMap(({ used }) => used?.id ?? []) ?? [];
    for (const used of ids.flatMap((id) => workspace.pathsOf(id))) all.add(used);
  }
  all.delete(policy);
  return [...all];
}

/** The registers of clauses, which policies from anywhere may cite. */
export function registers({ workspace }: EngineContext, _which: 'all'): readonly string[] {
  return workspace.paths().filter((path) => workspace.kindOf(path) === 'register');
}
