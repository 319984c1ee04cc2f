import { blankCell, type Cell } from '../cell.js';
import type { Grid, Merge } from './sheet.js';

/** More cells than this are not filled: a hostile file may merge millions again and again. */
const mostFilled = 2_000_000;

/** Gives every cell of a merged one its value. The cells that got one are counted. */
export function fillMerges(grid: Grid): { readonly grid: Grid; readonly filled: number } {
  const { cells, merges } = grid;
  if (merges.length === 0) return { grid, filled: 0 };
  const rows = cells.map((row) => [...row]);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  let filled = 0;
  let seen = 0;
  for (const written of merges) {
    const merge = { ...written, endCol: Math.min(written.endCol, width - 1) };
    const value = rows[merge.startRow]?.[merge.startCol] ?? blankCell;
    seen += areaOf(merge, rows);
    if (seen > mostFilled) break;
    if (value.kind !== 'blank') filled += fill(merge, value, rows);
  }
  return { grid: { ...grid, cells: rows }, filled };
}

/** How many cells of the sheet a merge covers. */
function areaOf({ startRow, startCol, endRow, endCol }: Merge, rows: readonly Cell[][]): number {
  const height = Math.min(endRow, rows.length - 1) - startRow + 1;
  return Math.max(height, 0) * Math.max(endCol - startCol + 1, 0);
}

function fill({ startRow, startCol, endRow, endCol }: Merge, value: Cell, rows: Cell[][]): number {
  let filled = 0;
  for (const row of rows.slice(startRow, endRow + 1)) {
    for (let column = startCol; column <= endCol; column++) {
      if ((row[column] ?? blankCell).kind !== 'blank') continue;
      while (row.length < column) row.push(blankCell);
      row[column] = value;
      filled += 1;
    }
  }
  return filled;
}
