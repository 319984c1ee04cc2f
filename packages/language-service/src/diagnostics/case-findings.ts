import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Workspace } from '../workspace/workspace.js';

/** A case that cannot be run is a mistake in its file; one that fails is a result like others. */
export function caseFindings(workspace: Workspace, path: string): readonly Diagnostic[] {
  const { diagnostics = [], run } = workspace.ranCases(path) ?? {};
  const ofCases = run?.results.flatMap((result) => result.diagnostics) ?? [];
  return [...diagnostics, ...(run?.diagnostics ?? []), ...ofCases];
}
