import { readIndentation } from './indentation.js';
import { endOfContent, isGap, mend, nextLine, type Scan } from './scan.js';

/**
 * A key with the lines of a table below it lacks the `|` that makes one text of them. `at` is
 * where its own line has nothing more but a comment.
 */
export function mendBlockSign(scan: Scan, at: number, column: number): boolean {
  const { text } = scan;
  if (!isTableBelow(scan, at, column)) return false;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const key = /([^\s:：]+)\s*[:：]\s*$/.exec(line)?.[1] ?? '';
  const colon = at - (/[:：]\s*$/.exec(line)?.[0].length ?? 0);
  const edits = [{ span: { start: at, end: at }, text: text.charAt(at) === '#' ? '| ' : ' |' }];
  const title = { zh: '补上 |', en: 'add the |' };
  mend(scan, 'missing-block-sign', { start: colon, end: colon + 1 }, { key }, { title, edits });
  return true;
}

function isTableBelow(scan: Scan, at: number, parent: number): boolean {
  const { text } = scan;
  for (let lineStart = nextLine(text, at); lineStart < text.length; ) {
    const { end, column } = readIndentation(scan, lineStart);
    if (!isGap(text.charAt(end))) {
      if (column <= parent || !/[|｜]/.test(text.charAt(end))) return false;
      return /[|｜]/.test(text.charAt(endOfContent(text, end) - 1));
    }
    lineStart = nextLine(text, end);
  }
  return false;
}
