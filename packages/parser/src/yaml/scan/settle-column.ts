import { type Indentation, mendIndentation } from './indentation.js';
import { isItem, mend, type Scan } from './scan.js';

/**
 * The column at which a line counts: its own, or that of the nearest open block where it begins
 * between two. Only spaces that fit nothing are reported; tabs and wide blanks are already.
 */
export function settleColumn(scan: Scan, lineStart: number, indentation: Indentation): number {
  if (indentation.tab || indentation.wide) {
    const column = tabColumn(scan, lineStart, indentation);
    mendIndentation(scan, lineStart, indentation, column);
    return column;
  }
  const item = isItem(scan.text, indentation.end)
    ? itemColumn(scan, indentation.column)
    : undefined;
  const column = item ?? meantColumn(scan, indentation.column);
  if (column !== indentation.column) {
    const title = { zh: '与同一层对齐', en: 'align it with its level' };
    const span = { start: lineStart, end: indentation.end };
    const edits = [{ span, text: ' '.repeat(column) }];
    const place = { start: indentation.end, end: indentation.end + 1 };
    mend(scan, 'bad-indentation', place, {}, { title, edits });
  }
  return column;
}

/**
 * A tab is as wide as it must be: below a key that awaits its value it reaches further than the
 * key, and the same tabs mean the same column from then on.
 */
function tabColumn(scan: Scan, lineStart: number, indentation: Indentation): number {
  const written = scan.text.slice(lineStart, indentation.end);
  const known = scan.tabColumns.get(written) ?? indentation.column;
  const isBelow = scan.awaiting !== undefined && known <= scan.awaiting;
  const column = isBelow ? (scan.awaiting ?? 0) + scan.tabWidth : meantColumn(scan, known);
  if (indentation.tab) scan.tabColumns.set(written, column);
  return column;
}

/** A `-` one column beside the others of a list stands where they do. */
function itemColumn({ levels }: Scan, column: number): number | undefined {
  if (levels.some((level) => level.column === column)) return undefined;
  return levels.find((level) => level.hasItems && Math.abs(level.column - column) === 1)?.column;
}

function meantColumn(scan: Scan, column: number): number {
  // A key right of a text that has begun can only belong beside the key of that text.
  if (scan.openText !== undefined && column > scan.openText) return Math.max(0, scan.openText);
  let left = -1;
  let right = -1;
  for (const level of scan.levels) {
    if (level.column <= column) left = level.column;
    else if (right < 0) right = level.column;
  }
  if (left === column || right < 0) return column;
  return left < 0 || right - column <= column - left ? right : left;
}
