import type { TableDecision, TestStatus } from '@tiaoli/evaluator';
import type { Table, TableRow } from '@tiaoli/ir';
import type { ExplanationNode } from '../explanation.js';
import { piece } from '../nodes/piece.js';
import type { Setting } from './account.js';
import { cellReason, cellUnclear } from './cell.js';

/** The facts that make a row hold, `-` left out. */
export function rowFacts(table: Table, row: TableRow, setting: Setting): readonly string[] {
  return row.cells.flatMap((cell, index) => {
    const column = table.columns[index];
    if (cell.test === undefined || column === undefined) return [];
    return [cellReason(column, cell, true, setting)];
  });
}

/** Why a row does not apply, or what it still depends on; nothing for a row that was not reached. */
export function otherRow(
  table: Table,
  index: number,
  { rows }: TableDecision,
  setting: Setting,
): readonly ExplanationNode[] {
  const row = table.rows[index];
  const tested = rows[index];
  if (row === undefined || tested === undefined || row.isOtherwise) return [];
  const { wording } = setting.context;
  const number = index + 1;
  if (tested.status === 'false') {
    const reasons = whereCells(table, row, tested.cells, 'false', setting);
    return [rowNode(row, number, 'passedOver', wording.rowFails(number, reasons), setting)];
  }
  if (tested.status === 'unknown') {
    const reasons = whereCells(table, row, tested.cells, 'unknown', setting);
    return [rowNode(row, number, 'undecided', wording.rowPending(number, reasons), setting)];
  }
  // Of several rows that hold, one gives the result; in an error they contradict each other.
  if (tested.status !== 'true') return [];
  const facts = rowFacts(table, row, setting);
  return [rowNode(row, number, 'applies', wording.rowApplies(number, facts), setting)];
}

/** A row of a table as a node. */
export function rowNode(
  row: TableRow,
  number: number,
  status: ExplanationNode['status'],
  text: string,
  { context }: Setting,
): ExplanationNode {
  const title = context.wording.rowTitle(number);
  return piece(context, { kind: 'row', name: String(number), title, status, text, id: row.id });
}

function whereCells(
  table: Table,
  row: TableRow,
  statuses: readonly TestStatus[],
  wanted: 'false' | 'unknown',
  setting: Setting,
): readonly string[] {
  const words = row.cells.flatMap((cell, index) => {
    const column = table.columns[index];
    if (column === undefined || statuses[index] !== wanted) return [];
    const reason =
      wanted === 'false'
        ? cellReason(column, cell, false, setting)
        : cellUnclear(column, cell, setting);
    return [reason];
  });
  return [...new Set(words)];
}
