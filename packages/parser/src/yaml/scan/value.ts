import { isBlockHeader, skipBlockText } from './block-text.js';
import { findSeparator } from './colons.js';
import { skipFlow } from './flow.js';
import { mendBlockSign } from './missing-block-sign.js';
import { skipQuoted } from './quoted.js';
import {
  endOfContent,
  endOfLine,
  isLineDone,
  mend,
  nextLine,
  quoteFix,
  type Scan,
  skipAnyBlanks,
  skipBlanks,
  skipProperties,
} from './scan.js';
import { endOfText, mendTableStart, misreadSignInBlock, quoteSign } from './signs.js';

/** Scans what follows a key at a column, and gives the start of the line after it. */
export function scanValue(scan: Scan, after: number, column: number): number {
  const { text } = scan;
  const at = skipValueStart(scan, after);
  const character = text.charAt(at);
  if (isLineDone(text, at)) {
    if (mendBlockSign(scan, at, column)) return skipBlockText(scan, endOfLine(text, at), column);
    scan.awaiting = column;
    return nextLine(text, at);
  }
  if (character === '{' || character === '[') {
    return finishFlow(scan, skipFlow(scan, at, column));
  }
  if (character === '"' || character === "'") {
    return finishLine(scan, at, skipQuoted(scan, at, column, false));
  }
  if (isBlockHeader(scan, at, column)) return skipBlockText(scan, at, column);
  const sign = misreadSignInBlock(scan, at, column);
  if (sign !== undefined) {
    if (mendTableStart(scan, at, column)) return skipBlockText(scan, at, column);
    const end = endOfText(text, at, column);
    quoteSign(scan, sign, at, end);
    return nextLine(text, end);
  }
  return scanPlainValue(scan, at, column);
}

/** Past the blanks before a value, wide ones too, which YAML would read as text. */
function skipValueStart(scan: Scan, after: number): number {
  const { text } = scan;
  const spaces = skipBlanks(text, after);
  const at = skipAnyBlanks(text, spaces);
  if (at > spaces) scan.edits.push({ span: { start: spaces, end: at }, text: ' ' });
  return skipProperties(text, at);
}

function scanPlainValue(scan: Scan, at: number, column: number): number {
  const { text } = scan;
  const lineEnd = endOfContent(text, at);
  const separator = findSeparator(text, at, lineEnd);
  if (separator < 0) {
    scan.openText = column;
    return nextLine(text, lineEnd);
  }
  const end = endOfText(text, at, column);
  const place = { start: separator, end: separator + 1 };
  mend(scan, 'colon-in-text', place, {}, quoteFix(text, { start: at, end }));
  return nextLine(text, end);
}

/** After a quoted value nothing more may stand on the line. */
export function finishLine(scan: Scan, start: number, end: number): number {
  const { text } = scan;
  if (!isLineDone(text, end) && !mendComment(scan, end)) {
    const span = { start, end: endOfContent(text, end) };
    const place = { start: skipBlanks(text, end), end: span.end };
    mend(scan, 'text-after-quote', place, {}, quoteFix(text, span));
  }
  return nextLine(text, end);
}

/** After the last brace or bracket nothing more may stand on the line. */
export function finishFlow(scan: Scan, end: number): number {
  const { text } = scan;
  // A collection that was not closed ends at a line break.
  if (text.charAt(end) === '\n' || isLineDone(text, end) || mendComment(scan, end)) {
    return nextLine(text, end);
  }
  const start = skipBlanks(text, end);
  const span = { start, end: Math.max(start + 1, endOfContent(text, start)) };
  const title = { zh: '删去多余的文字', en: 'delete it' };
  const edits = [{ span, text: '' }];
  mend(
    scan,
    'unexpected-text',
    span,
    { text: text.slice(start, span.end).slice(0, 40) },
    { title, edits },
  );
  return nextLine(text, end);
}

/** A comment right after a value lacks the blank that makes it one. */
function mendComment(scan: Scan, at: number): boolean {
  if (scan.text.charAt(at) !== '#') return false;
  const title = { zh: '在 # 前加一个空格', en: 'put a space before #' };
  const edits = [{ span: { start: at, end: at }, text: ' ' }];
  mend(scan, 'comment-without-space', { start: at, end: at + 1 }, {}, { title, edits });
  return true;
}
