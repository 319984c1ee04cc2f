import { blankCell, type Cell } from '../cell.js';
import type { Grid, Merge } from './sheet.js';

/** More cells than this are not filled: a hostile file may merge millions again and again. */
const mostFilled = 2_000_000;

interface Filled {
  readonly grid: Grid;
  /** Rows of the cells that got a value, one for each cell. */
  readonly filled: readonly number[];
  /** All merges were filled. */
  readonly complete: boolean;
}

/** Gives every cell of a merged one its value. */
export function fillMerges(grid: Grid): Filled {
  const { cells, merges } = grid;
  if (merges.length === 0) return { grid, filled: [], complete: true };
  const rows = cells.map((row) => [...row]);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const filled: number[] = [];
  let seen = 0;
  for (const written of merges) {
    const merge = { ...written, endCol: Math.min(written.endCol, width - 1) };
    const value = rows[merge.startRow]?.[merge.startCol] ?? blankCell;
    seen += areaOf(merge, rows);
    if (seen > mostFilled) break;
    if (value.kind !== 'blank') fill(merge, value, rows, filled);
  }
  return { grid: { ...grid, cells: rows }, filled, complete: seen <= mostFilled };
}

/** How many cells of the sheet a merge covers. */
function areaOf({ startRow, startCol, endRow, endCol }: Merge, rows: readonly Cell[][]): number {
  const height = Math.min(endRow, rows.length - 1) - startRow + 1;
  return Math.max(height, 0) * Math.max(endCol - startCol + 1, 0);
}

function fill(
  { startRow, startCol, endRow, endCol }: Merge,
  value: Cell,
  rows: Cell[][],
  filled: number[],
): void {
  for (const [offset, row] of rows.slice(startRow, endRow + 1).entries()) {
    for (let column = startCol; column <= endCol; column++) {
      if ((row[column] ?? blankCell).kind !== 'blank') continue;
      while (row.length < column) row.push(blankCell);
      row[column] = value;
      filled.push(startRow + offset);
    }
  }
}
