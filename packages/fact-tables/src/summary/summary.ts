import type { OutputColumn } from '../outputs/output-columns.js';

/** What all rows together came to. */
export interface TableSummary {
  readonly rows: number;
  /** Rows that gave facts, whatever was decided on them. */
  readonly decidedRows: number;
  /** Rows in error. */
  readonly refusedRows: number;
  readonly columns: readonly ColumnSummary[];
}

/** What a column of results holds. */
export interface ColumnSummary {
  readonly column: OutputColumn;
  readonly decided: number;
  readonly undecided: number;
  readonly errors: number;
  /** Of numbers: all exact, in the unit of the column. */
  readonly numbers?: NumberSummary;
  /** How often each came out: values as declared, or classes of numbers from the least up. */
  readonly classes: readonly OutputClass[];
}

/** Exact digits, `1/3` where no finite decimal exists. */
export interface NumberSummary {
  readonly total: string;
  readonly mean: string;
  readonly least: string;
  readonly most: string;
}

export type OutputClass =
  /** A value as results write it: 优秀, true, 90. */
  | { readonly kind: 'value'; readonly value: string; readonly count: number }
  /** Numbers from `from`, inclusive, up to `to`, which belongs to the last class alone. */
  | {
      readonly kind: 'range';
      readonly from: string;
      readonly to: string;
      readonly isLast: boolean;
      readonly count: number;
    }
  /** All values that are not listed. */
  | { readonly kind: 'others'; readonly values: number; readonly count: number };
