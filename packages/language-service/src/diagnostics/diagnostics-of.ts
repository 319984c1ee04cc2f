import type { Diagnostic } from '@tiaoli/diagnostics';
import type { FileKind } from '../workspace/kind-of-text.js';
import type { Workspace } from '../workspace/workspace.js';
import { caseFindings } from './case-findings.js';
import { tracedFindings } from './traced-findings.js';
import { versionFindings } from './version-findings.js';

type Find = (workspace: Workspace, path: string) => readonly Diagnostic[];

const finders: Readonly<Record<FileKind, readonly Find[]>> = {
  policy: [
    (workspace, path) => workspace.loaded(path)?.diagnostics ?? [],
    versionFindings,
    tracedFindings,
  ],
  cases: [caseFindings],
  register: [(workspace, path) => workspace.register(path)?.diagnostics ?? [], tracedFindings],
  other: [],
};

/** What is wrong with a file, in the order of its text; the same as `tiaoli check` finds. */
export function diagnosticsOf(workspace: Workspace, path: string): readonly Diagnostic[] {
  const found = finders[workspace.kindOf(path)].flatMap((find) => find(workspace, path));
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
