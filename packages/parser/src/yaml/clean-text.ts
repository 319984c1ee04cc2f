import { createDiagnostic, type Diagnostic, type Span, type TextEdit } from '@tiaoli/diagnostics';
import { type MendedText, mendText } from './mend.js';

interface CleanText extends MendedText {
  readonly diagnostics: readonly Diagnostic[];
}

// A byte-order mark at the start, a line end of old Macintosh files, characters without a shape.
const unclean = /^\uFEFF|\r(?!\n)|(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;

/** Takes out what is no text: it would confuse every later stage, YAML's own included. */
export function cleanText(text: string): CleanText {
  const edits: TextEdit[] = [];
  const removed: TextEdit[] = [];
  for (const match of text.matchAll(unclean)) {
    const span: Span = { start: match.index, end: match.index + 1 };
    const edit = { span, text: match[0] === '\r' ? '\n' : '' };
    edits.push(edit);
    if (match[0] !== '\r' && match[0] !== '\uFEFF') removed.push(edit);
  }
  const first = removed[0];
  const title = { zh: '删去控制字符', en: 'delete the control characters' };
  const diagnostics = first
    ? [createDiagnostic('control-character', first.span, {}, { fix: { title, edits: removed } })]
    : [];
  return { ...mendText(text, edits), diagnostics };
}
