import type { Column } from '@tiaoli/to-js';

/** A column of facts that is read cell by cell. */
export interface TakenColumn {
  /** Takes the cell of a row; false where the columns cannot hold what it says. */
  take(row: number, bytes: Uint8Array, start: number, end: number): boolean;
  column(rows: number): Column;
}
