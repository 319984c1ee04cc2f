import { mendIndentation, readIndentation } from './indentation.js';
import { endOfLine, isGap, nextLine, type Scan } from './scan.js';

const header = /[|>](?:[+-]?[1-9]?|[1-9]?[+-]?)[ \t]*(?:[ \t]#.*)?\r?(?:\n|$)/y;

/**
 * Whether a `|` or `>` announces a block of text: nothing else stands on its line, and where it
 * names an indentation, such a block follows.
 */
export function isBlockHeader(scan: Scan, at: number, parent: number): boolean {
  header.lastIndex = at;
  if (!header.test(scan.text)) return false;
  if (!/[1-9]/.test(scan.text.slice(at + 1, at + 3))) return true;
  return indentationBelow(scan, at) > parent;
}

/** The indentation of the next line that is not blank; -1 at the end. */
export function indentationBelow(scan: Scan, at: number): number {
  const { text } = scan;
  for (let lineStart = nextLine(text, at); lineStart < text.length; ) {
    const { end, column } = readIndentation(scan, lineStart);
    if (!isGap(text.charAt(end))) return column;
    lineStart = nextLine(text, end);
  }
  return -1;
}

/** Past the lines of a block of text, whose indentation is mended where it is not of spaces. */
export function skipBlockText(scan: Scan, at: number, parent: number): number {
  const { text } = scan;
  const explicit = /[1-9]/.exec(text.slice(at + 1, at + 3))?.[0];
  let margin = explicit === undefined ? undefined : Math.max(0, parent) + Number(explicit);
  let lineStart = nextLine(text, at);
  while (lineStart < text.length) {
    const indentation = readIndentation(scan, lineStart);
    const lineEnd = endOfLine(text, lineStart);
    const isEmpty = text.slice(indentation.end, lineEnd).trim() === '';
    if (!isEmpty) {
      if (indentation.column <= parent) return lineStart;
      const spaces = /^ */.exec(text.slice(lineStart, indentation.end))?.[0].length ?? 0;
      if (spaces < (margin ?? parent + 1)) {
        mendIndentation(scan, lineStart, indentation, Math.max(indentation.column, margin ?? 0));
      }
      margin ??= spaces > parent ? spaces : indentation.column;
    }
    lineStart = lineEnd + 1;
  }
  return lineStart;
}
