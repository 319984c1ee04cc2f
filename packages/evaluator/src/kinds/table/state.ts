import type { Table } from '@tiaoli/ir';
import type { Outcome } from '../../outcome.js';
import type { Scope } from '../../run/scope.js';
import type { Step, TableDecision, TestStatus } from '../../step.js';
import type { RowState } from './rows.js';

/** A table whose columns and rows were evaluated, for a hit policy to decide. */
export interface TableState {
  readonly table: Table;
  readonly columns: readonly Step[];
  /** In order, without `otherwise`. */
  readonly rows: readonly RowState[];
  readonly scope: Scope;
}

/** What a hit policy makes of the rows. */
export interface TableResult {
  readonly outcome: Outcome;
  /** Evaluated outputs by row, of the rows that hold. */
  readonly outputs: ReadonlyMap<number, readonly Step[]>;
  readonly chosen: readonly number[];
  readonly fields?: TableDecision['fields'];
  /** Status of the `otherwise` row. */
  readonly otherwise: TestStatus;
}
