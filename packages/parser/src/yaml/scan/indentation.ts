import { createDiagnostic, type TextEdit } from '@tiaoli/diagnostics';
import { isWideBlank, type Scan } from './scan.js';

export interface Indentation {
  /** Where the first character after it stands. */
  readonly end: number;
  /** How far it reaches, counting a tab as some spaces and an ideographic space as two. */
  readonly column: number;
  readonly tab: boolean;
  readonly wide: boolean;
}

export function readIndentation(scan: Scan, lineStart: number): Indentation {
  const { text } = scan;
  let end = lineStart;
  let column = 0;
  let tab = false;
  let wide = false;
  for (; end < text.length; end++) {
    const character = text.charAt(end);
    if (character === ' ') column += 1;
    else if (character === '\t') {
      tab = true;
      column += scan.tabWidth;
    } else if (isWideBlank(character)) {
      wide = true;
      column += character === '\u3000' ? 2 : 1;
    } else break;
  }
  return { end, column, tab, wide };
}

/** Replaces an indentation that is not of spaces by as many spaces as it looks like. */
export function mendIndentation(
  scan: Scan,
  lineStart: number,
  indentation: Indentation,
  column: number = indentation.column,
): void {
  if (!indentation.tab && !indentation.wide) return;
  const span = { start: lineStart, end: indentation.end };
  (indentation.tab ? scan.tabs : scan.wideBlanks).push({ span, text: ' '.repeat(column) });
}

/** One diagnostic for all tabs and one for all wide blanks: they are one habit, not many slips. */
export function reportIndentation(scan: Scan): void {
  reportAll(scan, 'tab-indentation', scan.tabs);
  reportAll(scan, 'full-width-indentation', scan.wideBlanks);
}

function reportAll(
  scan: Scan,
  code: 'tab-indentation' | 'full-width-indentation',
  edits: readonly TextEdit[],
): void {
  const [first] = edits;
  if (first === undefined) return;
  const title = { zh: '全部改为半角空格', en: 'change all of them to spaces' };
  for (const edit of edits) scan.edits.push(edit);
  scan.diagnostics.push(createDiagnostic(code, first.span, {}, { fix: { title, edits } }));
}

/** The first indentation of spaces alone tells how wide one level is. */
export function usualWidth(text: string): number {
  const match = /^( {1,8})[^\s#]/m.exec(text);
  return match?.[1]?.length ?? 2;
}
