import type { Diagnostic } from '@tiaoli/diagnostics';
import { checkVersions } from 'tiaoli';
import type { Workspace } from '../workspace/workspace.js';

/** What can only be seen by looking at the versions of a policy, and those that it replaces, together. */
export function versionFindings(workspace: Workspace, path: string): readonly Diagnostic[] {
  const policy = workspace.loaded(path)?.policy;
  if (policy === undefined) return [];
  const ids = new Set([policy.id, ...(policy.core.supersedes ?? []).map((each) => each.policy)]);
  const around = [...ids].flatMap((id) => workspace.pathsOf(id));
  const policies = around.flatMap((each) => workspace.loaded(each)?.policy ?? []);
  return checkVersions(policies)
    .filter((found) => found.policy === policy)
    .map(({ diagnostic }) => diagnostic);
}
