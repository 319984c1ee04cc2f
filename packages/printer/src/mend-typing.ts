import type { Diagnostic, DiagnosticCode, TextEdit } from '@tiaoli/diagnostics';
import { parsePolicy } from '@tiaoli/parser';

/** A text without the slips of an input method, and how many places were mended. */
export interface MendedTyping {
  readonly text: string;
  readonly count: number;
}

/** Mistakes of typing alone: whoever reads the file sees what is meant, and only YAML does not. */
const typing: ReadonlySet<DiagnosticCode> = new Set([
  'comment-without-space',
  'full-width-brackets',
  'full-width-colon',
  'full-width-comma',
  'full-width-indentation',
  'tab-indentation',
  'unspaced-colon',
]);

/** Mending some may show others, and one is not behind another many times. */
const mostRounds = 4;

/** Applies the fixes of full-width signs, tabs and missing blanks to the text of a policy. */
export function mendTyping(text: string): MendedTyping {
  let mended = text;
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const edits = typingEdits(parsePolicy(mended).diagnostics);
    if (edits.length === 0) break;
    mended = applyEdits(mended, edits);
    count += edits.length;
  }
  return { text: mended, count };
}

/** The edits of all findings in order; where two overlap, the first. */
function typingEdits(diagnostics: readonly Diagnostic[]): readonly TextEdit[] {
  const edits = diagnostics
    .filter(({ code }) => typing.has(code))
    .flatMap(({ fix }) => fix?.edits ?? [])
    .sort((a, b) => a.span.start - b.span.start);
  let end = 0;
  return edits.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let read = 0;
  for (const edit of edits) {
    pieces.push(text.slice(read, edit.span.start), edit.text);
    read = edit.span.end;
  }
  pieces.push(text.slice(read));
  return pieces.join('');
}
