import type { Core, DateText } from '@tiaoli/ir';
import type { BatchOptions, ResultArray, Rows } from '@tiaoli/to-js';

/** What a thread for columns is begun with. */
export interface ColumnThread {
  readonly core: Core;
  readonly options: BatchOptions;
  readonly asOf: DateText;
}

/** A batch that threads work off together, in memory that they share. */
export interface ColumnTask {
  readonly rows: Rows;
  readonly into: Readonly<Record<string, ResultArray>>;
  /** The row that whoever is free takes next, and whether all are to stop. */
  readonly next: Int32Array;
}

/** Rows that a thread has decided, and those among them that it left; or nothing: it is free. */
export type ColumnReport =
  | { readonly from: number; readonly to: number; readonly left: Int32Array }
  | undefined;

/** Rows that a thread takes at a time. */
export const rowsAtOnce = 262_144;
