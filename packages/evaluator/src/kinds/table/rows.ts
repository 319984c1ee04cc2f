import type { Table, TableRow } from '@tiaoli/ir';
import type { Outcome } from '../../outcome.js';
import { isFalse, isTrue, testStatus } from '../../run/outcomes.js';
import { evaluateIn, outcomeIn, type Scope, withSubject } from '../../run/scope.js';
import type { Step, TestStatus } from '../../step.js';
import { conjunction } from '../logic.js';

/** A row of a table under evaluation. */
export interface RowState {
  readonly row: TableRow;
  readonly status: TestStatus;
  /** One a column up to the first that fails. */
  readonly cells: readonly TestStatus[];
  /** Whether the row holds; the conjunction of its cells. */
  readonly condition: Outcome;
}

/**
 * The rows that are not `otherwise`, in order. With hit policy first, the rows after one that holds
 * are not reached.
 */
export function evaluateRows(
  table: Table,
  columns: readonly Step[],
  scope: Scope,
): readonly RowState[] {
  const scopes = columns.map((column) => withSubject(scope, column.outcome));
  const states: RowState[] = [];
  for (const row of table.rows) {
    if (row.isOtherwise) continue;
    const state = evaluateRow(row, scopes, scope);
    states.push(state);
    if (table.hitPolicy === 'first' && state.status === 'true') break;
  }
  return states;
}

function evaluateRow(row: TableRow, scopes: readonly Scope[], scope: Scope): RowState {
  const cells: TestStatus[] = [];
  const open: Outcome[] = [];
  for (const [index, { test }] of row.cells.entries()) {
    const cellScope = scopes[index];
    if (test === undefined || cellScope === undefined) {
      cells.push('true');
      continue;
    }
    const outcome = outcomeIn(cellScope, test);
    cells.push(testStatus(outcome));
    if (isFalse(outcome))
      return { row, status: 'false', cells: filled(cells, row), condition: outcome };
    if (!isTrue(outcome)) open.push(outcome);
  }
  const condition = conjunction(open, scope.run.sets);
  return { row, status: testStatus(condition), cells, condition };
}

function filled(cells: readonly TestStatus[], row: TableRow): readonly TestStatus[] {
  return row.cells.map((_, index) => cells[index] ?? 'notReached');
}

/** The rows whose condition is unknown or an error. */
export function isInDoubt({ status }: RowState): boolean {
  return status === 'unknown' || status === 'error';
}

export function evaluateOutputs(row: TableRow, scope: Scope): readonly Step[] {
  return row.outputs.map((output) => evaluateIn(scope, output));
}
