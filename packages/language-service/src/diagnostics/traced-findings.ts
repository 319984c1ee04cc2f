import type { Diagnostic } from '@tiaoli/diagnostics';
import { type CitingPolicy, type Register, trace } from '@tiaoli/sources';
import type { Workspace } from '../workspace/workspace.js';

/**
 * What citations and registers say of each other. What is known to be wrong with a source is
 * nothing to mend in these files, and is left out.
 */
export function tracedFindings(workspace: Workspace, path: string): readonly Diagnostic[] {
  const policies = citingPolicies(workspace, path);
  if (policies.length === 0 && workspace.kindOf(path) === 'policy') return [];
  return trace(registersOf(workspace), policies)
    .findings.filter(({ source, diagnostic }) => {
      return source.name === path && diagnostic.severity !== 'information';
    })
    .map(({ diagnostic }) => diagnostic);
}

/** A policy answers for its own citations; a register is about those of all policies. */
function citingPolicies(workspace: Workspace, path: string): readonly CitingPolicy[] {
  const id = workspace.register(path)?.register?.id.text;
  const concerned =
    id === undefined
      ? [path]
      : workspace.paths().filter((each) => workspace.text(each)?.includes(id) === true);
  return concerned
    .flatMap((each) => workspace.citing(each) ?? [])
    .filter(({ registered }) => registered.length > 0);
}

function registersOf(workspace: Workspace): readonly Register[] {
  return workspace.paths().flatMap((each) => workspace.register(each)?.register ?? []);
}
