import type { Diagnostic, TextEdit } from '@tiaoli/diagnostics';
import { keys } from '@tiaoli/syntax';
import { maximumNesting } from '../limits.js';
import { findSeparator, isKnownKey } from './colons.js';
import { scanEntry } from './entry.js';
import { reportDashes } from './flow-items.js';
import { noFullWidth, reportFullWidth } from './full-width.js';
import {
  type Indentation,
  mendIndentation,
  readIndentation,
  reportIndentation,
  usualWidth,
} from './indentation.js';
import { narrowText } from './narrow-text.js';
import {
  endOfContent,
  isGap,
  isItem,
  isStopped,
  type Level,
  mend,
  nextLine,
  type Scan,
  skipAnyBlanks,
} from './scan.js';
import { settleColumn } from './settle-column.js';

/** These stand alone in an item of a list. */
const aloneInItem: ReadonlySet<string> = new Set([
  keys.otherwise.otherwise.zh,
  keys.otherwise.otherwise.en,
]);

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
  const fullWidth = noFullWidth();
  const scan: Scan = {
    text: narrowText(text, fullWidth),
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
    fullWidth,
    dashes: [],
    closedBrackets: undefined,
  };
  for (let at = 0; at < text.length && !isStopped(scan); ) at = scanLine(scan, at);
  reportFullWidth(scan);
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
  if (goesOn(scan, indentation)) {
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

/** Whether a line goes on with the text above it. */
function goesOn(scan: Scan, { column, end }: Indentation): boolean {
  const { openText } = scan;
  if (openText === undefined || column <= openText || isKeyLine(scan, end)) return false;
  // An item's text goes on below itself; a `-` further left is one column off its list.
  const isList = scan.levels.some((level) => level.column === openText && level.hasItems);
  return !(isList && column === openText + 1 && isItem(scan.text, end));
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
  const entry = scan.levels.at(-1);
  let level = openLevel(scan, column, at);
  if (entry && level.hasItems && belongsToItem(scan, at, entry)) {
    column = mendEntry(scan, at, entry.column);
    level = openLevel(scan, column, at);
  }
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

/** A key below a `-` that belongs to the entry above, which does not have it as its first key. */
function belongsToItem(scan: Scan, at: number, entry: Level): boolean {
  const { text } = scan;
  if (!entry.isMapping || entry.hasItems || isItem(text, at) || !isKeyLine(scan, at)) return false;
  const keyAt = (start: number): string => {
    const colon = findSeparator(text, start, endOfContent(text, start));
    return colon < 0 ? '' : text.slice(start, colon).trim();
  };
  return !aloneInItem.has(keyAt(at)) && keyAt(at) !== keyAt(entry.start);
}

/** Indents a line to a column further right. */
function mendEntry(scan: Scan, at: number, column: number): number {
  const lineStart = scan.text.lastIndexOf('\n', at - 1) + 1;
  const title = { zh: '缩进到上面一项里', en: 'indent it as part of the item above' };
  const edits = [{ span: { start: lineStart, end: at }, text: ' '.repeat(column) }];
  mend(scan, 'bad-indentation', { start: at, end: at + 1 }, {}, { title, edits });
  return column;
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
  const level = { column, start: at, isMapping: false, hasItems: false };
  levels.push(level);
  if (levels.length > maximumNesting) scan.tooDeepAt = at;
  return level;
}
