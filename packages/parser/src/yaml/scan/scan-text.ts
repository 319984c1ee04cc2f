import type { Diagnostic, TextEdit } from '@tiaoli/diagnostics';

/** What the scan of a text found before YAML is parsed. */
export interface TextScan {
  readonly diagnostics: readonly Diagnostic[];
  /** Changes that mend what was found. */
  readonly edits: readonly TextEdit[];
  /** Where the nesting passes the limit. */
  readonly tooDeepAt?: number;
}

export function scanText(_text: string): TextScan {
  return { diagnostics: [], edits: [] };
}
