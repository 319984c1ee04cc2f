import type { Column } from '@tiaoli/to-js';

/** A column of facts that is read cell by cell. */
export interface TakenColumn {
  /** Forgets the texts of the piece before, whose number has no bound. */
  begin?(): void;
  /** Takes the cell of a row; false where the columns cannot hold what it says. */
  take(row: number, bytes: Uint8Array, start: number, end: number): boolean;
  column(rows: number): Column;
}
