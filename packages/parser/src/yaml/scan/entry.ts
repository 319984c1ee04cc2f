import { isBlockHeader, skipBlockText } from './block-text.js';
import { findColon, findSeparator, isKnownKey, mendColon } from './colons.js';
import { skipFlow } from './flow.js';
import { skipQuoted } from './quoted.js';
import {
  endOfContent,
  isBlank,
  isGap,
  type Level,
  mend,
  nextLine,
  type Scan,
  skipAnyBlanks,
  skipProperties,
} from './scan.js';
import { misreadSignInBlock, quoteSign } from './signs.js';
import { finishFlow, finishLine, scanValue } from './value.js';

/** What a line of a block holds: `key: value`, or the value of an item. */
export interface Place {
  readonly at: number;
  /** The column of the entry. */
  readonly column: number;
  /** Its text goes on in lines that begin right of this column. */
  readonly parent: number;
  readonly level: Level;
}

/** Scans an entry and gives the start of the line after it. */
export function scanEntry(scan: Scan, place: Place): number {
  const { text } = scan;
  const { column, parent, level } = place;
  const at = skipProperties(text, place.at);
  if (isGap(text.charAt(at))) return nextLine(text, at);
  const character = text.charAt(at);
  if (character === '"' || character === "'") {
    const end = skipQuoted(scan, at, parent, false);
    const colon = skipAnyBlanks(text, end);
    if (!/[:：]/.test(text.charAt(colon))) return finishLine(scan, at, end);
    level.isMapping = true;
    if (text.charAt(colon) === ':' && isGap(text.charAt(colon + 1))) {
      return scanValue(scan, colon + 1, column);
    }
    return scanValue(scan, mendColon(scan, at, colon), column);
  }
  if (character === '{' || character === '[') {
    const end = skipFlow(scan, at, parent);
    return text.charAt(end) === ':' ? scanValue(scan, end + 1, column) : finishFlow(scan, end);
  }
  if (isBlockHeader(scan, at, parent) && level.isMapping) return commentOut(scan, at);
  if (isBlockHeader(scan, at, parent)) return skipBlockText(scan, at, parent);
  const sign = misreadSignInBlock(scan, at, parent);
  if (sign !== undefined) return scanSign(scan, { ...place, at }, sign);
  return scanText(scan, { ...place, at });
}

/** `>=3: 10分` as a line: its key needs quotes. */
function scanSign(scan: Scan, place: Place, sign: string): number {
  const { text } = scan;
  const end = endOfContent(text, place.at);
  const separator = findSeparator(text, place.at, end);
  if (separator < 0) {
    quoteSign(scan, sign, place.at, end);
    return nextLine(text, end);
  }
  let keyEnd = separator;
  while (isBlank(text.charAt(keyEnd - 1))) keyEnd -= 1;
  place.level.isMapping = true;
  quoteSign(scan, sign, place.at, keyEnd);
  return scanValue(scan, separator + 1, place.column);
}

function scanText(scan: Scan, place: Place): number {
  const { text } = scan;
  const { at, column, level } = place;
  const end = endOfContent(text, at);
  const separator = findSeparator(text, at, end);
  const colon = findColon(text, at, separator < 0 ? end : separator);
  if (colon > at && isMeantAsColon(scan, place, colon, separator, end)) {
    level.isMapping = true;
    return scanValue(scan, mendColon(scan, at, colon), column);
  }
  if (separator >= 0) {
    level.isMapping = true;
    return scanValue(scan, separator + 1, column);
  }
  if (level.isMapping) return commentOut(scan, at);
  scan.openText = place.parent;
  return nextLine(text, end);
}

/** A line without a key among lines that have keys. */
function commentOut(scan: Scan, at: number): number {
  const end = endOfContent(scan.text, at);
  const title = { zh: '改为注释', en: 'make it a comment' };
  const fix = { title, edits: [{ span: { start: at, end: at }, text: '# ' }] };
  mend(scan, 'missing-colon', { start: at, end }, {}, fix);
  return nextLine(scan.text, end);
}

/** Whether the author means the first colon of a line as the end of a key. */
function isMeantAsColon(
  scan: Scan,
  place: Place,
  colon: number,
  separator: number,
  end: number,
): boolean {
  const { text } = scan;
  const value = skipAnyBlanks(text, colon + 1);
  if (isKnownKey(scan, place.at, colon) || /[[{'"]/.test(text.charAt(value))) return true;
  if (separator >= 0) return false;
  return place.level.isMapping || value >= end || isBlockHeader(scan, value, place.column);
}
