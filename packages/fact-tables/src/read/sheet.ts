import type { Cell } from '../cell.js';
import type { TableProblem } from '../problem.js';

/** A sheet with its headings and the rows below them. */
export interface Sheet {
  readonly name: string;
  /** The spreadsheet does not show it. */
  readonly hidden: boolean;
  /** Row of the headings, as the spreadsheet numbers it; 0 where there is none. */
  readonly headerRow: number;
  readonly header: readonly string[];
  /** As many cells in each as there are headings; blank rows are left out. */
  readonly rows: readonly (readonly Cell[])[];
  /** Of each row, as the spreadsheet numbers it. */
  readonly rowNumbers: readonly number[];
}

/** What was found in a file. */
export interface ReadTable {
  readonly sheets: readonly Sheet[];
  readonly problems: readonly TableProblem[];
}

/** The cells of a sheet as they stand, before headings are looked for. */
export interface Grid {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
}

/** Cells that are one; indices from 0, the ends belong to it. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}
