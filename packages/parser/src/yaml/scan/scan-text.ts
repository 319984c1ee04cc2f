import type { Diagnostic, TextEdit } from '@tiaoli/diagnostics';
import { maximumNesting } from '../limits.js';
import { findSeparator, isKnownKey } from './colons.js';
import { scanEntry } from './entry.js';
import { reportDashes } from './flow-items.js';
import { mendIndentation, readIndentation, reportIndentation, usualWidth } from './indentation.js';
import {
  endOfContent,
  isGap,
  isStopped,
  isWideBlank,
  type Level,
  mend,
  nextLine,
  type Scan,
  skipAnyBlanks,
} from './scan.js';
import { settleColumn } from './settle-column.js';

/** What the pass over a text found before YAML is parsed. */
export interface TextScan {
  readonly diagnostics: readonly Diagnostic[];
  /** Changes that mend what was found. */
  readonly edits: readonly TextEdit[];
  /** Where the nesting passes the limit. */
  readonly tooDeepAt: number | undefined;
  /** So much is wrong that the text is not worth parsing. */
  readonly isHopeless: boolean;
}

/**
 * Finds, in time linear in the text, what YAML would misread without a word or explain badly, and
 * nesting that is too deep to be parsed.
 */
export function scanText(text: string, knownKeys: ReadonlySet<string>): TextScan {
  const scan: Scan = {
    text,
    knownKeys,
    tabWidth: usualWidth(text),
    levels: [],
    diagnostics: [],
    edits: [],
    tabs: [],
    wideBlanks: [],
    awaiting: undefined,
    tabColumns: new Map(),
    openText: undefined,
    tooDeepAt: undefined,
    isHopeless: false,
    dashes: [],
    closedBrackets: undefined,
  };
  for (let at = 0; at < text.length && !isStopped(scan); ) at = scanLine(scan, at);
  reportIndentation(scan);
  reportDashes(scan);
  return scan;
}

function scanLine(scan: Scan, lineStart: number): number {
  const { text } = scan;
  const indentation = readIndentation(scan, lineStart);
  const { end } = indentation;
  const first = text.charAt(end);
  if (first === '#' && indentation.wide) mendIndentation(scan, lineStart, indentation);
  if (first === '\n' || first === '\r' || first === '' || first === '#') return nextLine(text, end);
  if (scan.openText !== undefined && indentation.column > scan.openText && !isKeyLine(scan, end)) {
    mendIndentation(scan, lineStart, indentation);
    openLevel(scan, indentation.column, end);
    return nextLine(text, end);
  }
  const column = settleColumn(scan, lineStart, indentation);
  scan.openText = undefined;
  scan.awaiting = undefined;
  if (column === 0 && /^(?:(?:---|\.\.\.)(?:\s|$)|%)/.test(text.slice(end, end + 4))) {
    scan.levels.length = 0;
    return nextLine(text, end);
  }
  const next = scanItems(scan, end, column);
  if (indentation.tab) scan.awaiting = undefined;
  return next;
}

/** A text does not go on with a line that is certainly a key. */
function isKeyLine(scan: Scan, at: number): boolean {
  const separator = findSeparator(scan.text, at, endOfContent(scan.text, at));
  return separator > at && isKnownKey(scan, at, separator);
}

/** Steps over the `-` of items, each a level of its own, to the entry. */
function scanItems(scan: Scan, start: number, startColumn: number): number {
  const { text } = scan;
  let at = start;
  let column = startColumn;
  let level = openLevel(scan, column, at);
  let parent = scan.levels.at(-2)?.column ?? -1;
  if (!level.isMapping && !isItem(text, at) && (level.hasItems || beginsList(scan, at, column))) {
    level.hasItems = true;
    column += mendDash(scan, at);
    parent = startColumn;
    level = openLevel(scan, column, at);
    if (text.charAt(at) === '-') at += 1;
  }
  while (isItem(text, at) && !isStopped(scan)) {
    level.hasItems = true;
    const next = skipAnyBlanks(text, at + 1);
    mendItemBlanks(scan, at + 1, next);
    if (isGap(text.charAt(next)) || text.charAt(next) === '#') return nextLine(text, next);
    parent = column;
    column += next - at;
    at = next;
    level = openLevel(scan, column, at);
  }
  if (isStopped(scan)) return text.length;
  return scanEntry(scan, { at, column, parent, level });
}

/** `-优秀` above a line that begins with `-` as well. */
function beginsList(scan: Scan, at: number, column: number): boolean {
  if (scan.text.charAt(at) !== '-' || scan.text.charAt(at + 1) === '-') return false;
  const end = endOfContent(scan.text, at);
  if (findSeparator(scan.text, at, end) >= 0) return false;
  const below = readIndentation(scan, nextLine(scan.text, end));
  return below.column === column && scan.text.charAt(below.end) === '-';
}

/** A line among items that lacks its `-`, or the blank after it. Gives how far its entry moves. */
function mendDash(scan: Scan, at: number): number {
  const hasDash = scan.text.charAt(at) === '-';
  const place = hasDash ? at + 1 : at;
  const edits = [{ span: { start: place, end: place }, text: hasDash ? ' ' : '- ' }];
  const title = { zh: '写成 - 加空格', en: 'write - and a space' };
  mend(scan, 'missing-dash', { start: at, end: at + 1 }, {}, { title, edits });
  return 2;
}

function isItem(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character !== '-' && character !== '?') return false;
  const next = text.charAt(at + 1);
  return isGap(next) || (character === '-' && isWideBlank(next));
}

function mendItemBlanks(scan: Scan, start: number, end: number): void {
  const blanks = scan.text.slice(start, end);
  if (!/[^ ]/.test(blanks)) return;
  const edit = { span: { start, end }, text: ' '.repeat(end - start) };
  (blanks.includes('\t') ? scan.tabs : scan.wideBlanks).push(edit);
}

/** Closes the blocks right of a column and opens one at it. */
function openLevel(scan: Scan, column: number, at: number): Level {
  const { levels } = scan;
  while ((levels.at(-1)?.column ?? -1) > column) levels.pop();
  const last = levels.at(-1);
  if (last?.column === column) return last;
  const level = { column, isMapping: false, hasItems: false };
  levels.push(level);
  if (levels.length > maximumNesting) scan.tooDeepAt = at;
  return level;
}
