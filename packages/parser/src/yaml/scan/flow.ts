import { maximumNesting } from '../limits.js';
import {
  beginEntry,
  type Frame,
  mendEmptyEntry,
  mendFlowDash,
  mendMissingComma,
  openFrame,
} from './flow-items.js';
import { skipFlowText } from './flow-text.js';
import { mendGroupedDigits } from './grouped-digits.js';
import { mendIndentation, readIndentation } from './indentation.js';
import { skipQuoted } from './quoted.js';
import {
  endOfLine,
  isBlank,
  isGap,
  isStopped,
  mend,
  quoteFix,
  type Scan,
  skipBlanks,
} from './scan.js';

/**
 * Past a collection in braces or brackets. Lines in between begin right of `parent`; one that does
 * not ends the collection, as it does for YAML, so that a missing brace costs one value only.
 */
export function skipFlow(scan: Scan, at: number, parent: number): number {
  const { text } = scan;
  const frames: Frame[] = [];
  let next = at;
  while (next < text.length && !isStopped(scan)) {
    const character = text.charAt(next);
    const frame = frames.at(-1);
    if (character === '{' || character === '[') {
      if (frame) beginInner(scan, next, frame);
      frames.push(openFrame(character === '{'));
      if (scan.levels.length + frames.length > maximumNesting) {
        scan.tooDeepAt = next;
        return text.length;
      }
      next += 1;
    } else if (frame === undefined) return next;
    else if (character === '}' || character === ']') {
      frames.pop();
      next += 1;
      const outer = frames.at(-1);
      if (outer === undefined) return next;
      outer.doneAt = next;
    } else if (character === '\n') {
      const line = skipToLine(scan, next + 1, parent, frames.length === 1);
      if (line === undefined) return next;
      next = line;
    } else next = skipToken(scan, next, frame, parent);
  }
  return next;
}

function beginInner(scan: Scan, at: number, frame: Frame): void {
  mendMissingComma(scan, at, frame);
  frame.isFresh = false;
  frame.isText = false;
}

/** The first character of a line within braces, or nothing where the braces were left open. */
function skipToLine(
  scan: Scan,
  lineStart: number,
  parent: number,
  outermost: boolean,
): number | undefined {
  const { text } = scan;
  const indentation = readIndentation(scan, lineStart);
  const first = text.charAt(indentation.end);
  if (first === '' || first === '\n' || first === '\r' || first === '#') return indentation.end;
  const { column } = indentation;
  if (column > parent || (isClosing(first) && outermost && column === parent)) {
    mendIndentation(scan, lineStart, indentation);
    return indentation.end;
  }
  if (!isClosing(first) || indentation.tab || indentation.wide) return undefined;
  const title = { zh: '缩进到键的右边', en: 'indent it more than the key' };
  const edits = [
    { span: { start: lineStart, end: indentation.end }, text: ' '.repeat(parent + 2) },
  ];
  const place = { start: indentation.end, end: indentation.end + 1 };
  mend(scan, 'bad-indentation', place, {}, { title, edits });
  return indentation.end;
}

const isClosing = (character: string): boolean => character === '}' || character === ']';

function skipToken(scan: Scan, at: number, frame: Frame, parent: number): number {
  const { text } = scan;
  const character = text.charAt(at);
  if (isBlank(character) || character === '\r') return at + 1;
  if (character === '#' && isGap(text.charAt(at - 1))) return endOfLine(text, at);
  if (character === ',') {
    const grouped = mendGroupedDigits(scan, at, frame);
    if (grouped !== undefined) return grouped;
    if (frame.isFresh) mendEmptyEntry(scan, at);
    beginEntry(frame);
    return at + 1;
  }
  if (isDash(text, at, frame)) {
    return mendFlowDash(scan, at, frame);
  }
  if (character === ':' && (isGap(text.charAt(at + 1)) || /[,[\]{}]/.test(text.charAt(at + 1)))) {
    frame.hasColon = true;
    frame.isFresh = false;
    frame.isText = false;
    frame.doneAt = undefined;
    return at + 1;
  }
  mendMissingComma(scan, at, frame);
  frame.isFresh = false;
  if ((character === '"' || character === "'") && !frame.isText)
    return skipQuotedItem(scan, at, frame, parent);
  return skipFlowText(scan, at, frame);
}

function isDash(text: string, at: number, frame: Frame): boolean {
  if (text.charAt(at) !== '-' || !isBlank(text.charAt(at + 1)) || frame.hasColon) return false;
  return !frame.isText || frame.hasDashes;
}

/** Past a quoted entry; text that follows it without a comma is a mistake. */
function skipQuotedItem(scan: Scan, at: number, frame: Frame, parent: number): number {
  const { text } = scan;
  const end = skipQuoted(scan, at, parent, true);
  const after = skipBlanks(text, end);
  const character = text.charAt(after);
  frame.doneAt = end;
  if (isGap(character) || /[,[\]{}#]/.test(character)) return end;
  if (character === ':' && !frame.hasColon) {
    frame.hasColon = true;
    frame.doneAt = undefined;
    return after + 1;
  }
  const rest = text.slice(after, endOfLine(text, after));
  if (frame.isMapping && /^[^,[\]{}'"：:]*[：:]/.test(rest)) return after;
  const length = /^[^,[\]{}]*[^,[\]{}\s]/.exec(rest)?.[0].length ?? 0;
  const span = { start: at, end: after + length };
  mend(scan, 'text-after-quote', { start: after, end: span.end }, {}, quoteFix(text, span));
  return span.end;
}
