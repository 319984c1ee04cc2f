import type { CellProblem } from '@tiaoli/fact-tables';
import type { Column } from '@tiaoli/to-js';
import type { FactsObject } from 'tiaoli';
import type { ByteSink } from './write/byte-sink.js';

/** Rows of facts that were read together. */
export interface FactRows {
  readonly rows: number;
  /** Columns of facts by input. */
  readonly columns: Readonly<Record<string, Column>>;
  /** 1 where the columns do not hold what the row says: `read` tells. */
  readonly isOdd: Uint8Array;
  /** Which record each row is in what was read, from 1. */
  readonly numbers: Int32Array;
  readonly records: number;
  readonly leftOut: LeftOut;
  /** What a row says, looked at by itself. */
  read(row: number): RowFactsReading;
  /** The row as it was, as cells of CSV. */
  writeCells(row: number, sink: ByteSink): void;
  /** The row as it was, as JSON. */
  writeJson(row: number, sink: ByteSink): void;
}

export type RowFactsReading =
  | { readonly facts: FactsObject }
  | { readonly problems: readonly CellProblem[] };

/** Records that are no rows of facts. */
export interface LeftOut {
  readonly blank: number;
  readonly total: number;
  readonly note: number;
}

/** Reads a piece that begins and ends between records. */
export type ReadRows = (piece: Uint8Array) => FactRows;
