import { type Indentation, mendIndentation } from './indentation.js';
import { mend, type Scan } from './scan.js';

/**
 * The column at which a line counts: its own, or that of the nearest open block where it begins
 * between two. Only spaces that fit nothing are reported; tabs and wide blanks are already.
 */
export function settleColumn(scan: Scan, lineStart: number, indentation: Indentation): number {
  const column = meantColumn(scan, indentation.column);
  if (indentation.tab || indentation.wide) {
    mendIndentation(scan, lineStart, indentation, column);
  } else if (column !== indentation.column) {
    const title = { zh: '与同一层对齐', en: 'align it with its level' };
    const span = { start: lineStart, end: indentation.end };
    const edits = [{ span, text: ' '.repeat(column) }];
    const place = { start: indentation.end, end: indentation.end + 1 };
    mend(scan, 'bad-indentation', place, {}, { title, edits });
  }
  return column;
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
