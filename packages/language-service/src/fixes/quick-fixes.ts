import type { Bilingual, Diagnostic, Span } from '@tiaoli/diagnostics';
import { diagnosticsOf } from '../diagnostics/diagnostics-of.js';
import type { FileEdit } from '../edits.js';
import type { Workspace } from '../workspace/workspace.js';

export interface QuickFix {
  readonly title: Bilingual;
  readonly edits: readonly FileEdit[];
  /** What it mends. */
  readonly diagnostic: Diagnostic;
}

/** The changes that mend what is found at an offset or in a range. */
export function quickFixes(
  workspace: Workspace,
  path: string,
  place: number | Span,
): readonly QuickFix[] {
  const { start, end } = typeof place === 'number' ? { start: place, end: place } : place;
  return diagnosticsOf(workspace, path).flatMap((diagnostic) => {
    const { fix, span } = diagnostic;
    if (fix === undefined || span.start > end || start > span.end) return [];
    const edits = fix.edits.map((edit) => ({ path, ...edit.span, text: edit.text }));
    return [{ title: fix.title, edits, diagnostic }];
  });
}
