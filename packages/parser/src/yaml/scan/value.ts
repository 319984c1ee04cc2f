import { isBlockHeader, skipBlockText } from './block-text.js';
import { findSeparator } from './colons.js';
import { skipFlow } from './flow.js';
import { skipQuoted } from './quoted.js';
import {
  endOfContent,
  isGap,
  isLineDone,
  mend,
  nextLine,
  quoteFix,
  type Scan,
  skipAnyBlanks,
  skipBlanks,
} from './scan.js';
import { endOfText, mendTableStart, misreadSignInBlock, quoteSign } from './signs.js';

/** Scans what follows a key at a column, and gives the start of the line after it. */
export function scanValue(scan: Scan, after: number, column: number): number {
  const { text } = scan;
  const at = skipValueStart(scan, after);
  const character = text.charAt(at);
  if (isLineDone(text, at)) return nextLine(text, at);
  if (character === '{' || character === '[') {
    return nextLine(text, skipFlow(scan, at, column));
  }
  if (character === '"' || character === "'") {
    return finishLine(scan, at, skipQuoted(scan, at, column, false));
  }
  if (isBlockHeader(text, at, column)) return skipBlockText(scan, at, column);
  const sign = misreadSignInBlock(text, at, column);
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
  if (!/[&*!]/.test(text.charAt(at)) || text.startsWith('!=', at)) return at;
  let end = at;
  while (!isGap(text.charAt(end))) end += 1;
  return end > at + 1 ? skipBlanks(text, end) : at;
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
  if (!isLineDone(text, end)) {
    const span = { start, end: endOfContent(text, end) };
    const place = { start: skipBlanks(text, end), end: span.end };
    mend(scan, 'text-after-quote', place, {}, quoteFix(text, span));
  }
  return nextLine(text, end);
}
