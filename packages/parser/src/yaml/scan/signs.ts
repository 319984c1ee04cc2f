import { indentationBelow, isBlockHeader } from './block-text.js';
import { endOfContent, endOfLine, isGap, mend, quoteFix, type Scan } from './scan.js';

const signsInBlock = /!=|[|>]=?|[%@`,\]}]|[-*&](?=\s|$)/y;
const signsInFlow = /!=|[|>]=?|[%@`]|[-*&](?=[\s,\]}]|$)/y;

/** The sign at the start of a text in braces that YAML takes for something of its own, if any. */
export function misreadSignInFlow(text: string, at: number): string | undefined {
  signsInFlow.lastIndex = at;
  return signsInFlow.exec(text)?.[0];
}

/** The same where a block of text may begin. */
export function misreadSignInBlock(scan: Scan, at: number, parent: number): string | undefined {
  if (isBlockHeader(scan, at, parent)) return undefined;
  signsInBlock.lastIndex = at;
  return signsInBlock.exec(scan.text)?.[0];
}

/** Puts a range that begins with such a sign in quotes. */
export function quoteSign(scan: Scan, sign: string, start: number, end: number): void {
  const span = { start, end };
  mend(scan, 'unquoted-sign', span, { sign }, quoteFix(scan.text, span));
}

/** `table: | 户数 | → 规模 |` with more rows below lacks the `|` that announces a block of text. */
export function mendTableStart(scan: Scan, at: number, parent: number): boolean {
  const { text } = scan;
  if (text.charAt(at) !== '|' || !/[|｜]\s*$/.test(text.slice(at + 1, endOfContent(text, at)))) {
    return false;
  }
  const below = indentationBelow(scan, at);
  if (below <= parent) return false;
  const edits = [{ span: { start: at, end: at }, text: `|\n${' '.repeat(below)}` }];
  const title = { zh: '表格从下一行写起', en: 'begin the table on the next line' };
  mend(
    scan,
    'unquoted-sign',
    { start: at, end: endOfContent(text, at) },
    { sign: '|' },
    { title, edits },
  );
  return true;
}

/** Where the text of a value ends that may go on over lines right of its key. */
export function endOfText(text: string, at: number, parent: number): number {
  let end = endOfContent(text, at);
  for (let lineStart = endOfLine(text, at) + 1; lineStart < text.length; ) {
    let first = lineStart;
    while (text.charAt(first) === ' ') first += 1;
    const isEmpty = isGap(text.charAt(first));
    if (!isEmpty && (first - lineStart <= parent || text.charAt(first) === '#')) break;
    if (!isEmpty) end = endOfContent(text, first);
    lineStart = endOfLine(text, first) + 1;
  }
  return end;
}
