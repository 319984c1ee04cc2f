import { claimedPolicy } from '../workspace/mentions.js';
import type { Workspace } from '../workspace/workspace.js';

/** The case files of the policy that a file holds a version of, by their paths. */
export function caseFilesOf(workspace: Workspace, path: string): readonly string[] {
  // Its cases are found though the policy has errors.
  const id = workspace.loaded(path)?.policy?.id ?? claimedPolicy(workspace.text(path) ?? '');
  if (id === undefined) return [];
  return workspace.paths().filter((each) => workspace.policyOfCases(each) === id);
}
