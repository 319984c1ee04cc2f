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
    const reasons = failedCells(table, row, tested.cells, setting);
    return [rowNode(row, number, 'passedOver', wording.rowFails(number, reasons), setting)];
  }
  if (tested.status === 'unknown') {
    const reasons = [openCells(table, row, tested.cells, setting)];
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

function failedCells(
  table: Table,
  row: TableRow,
  statuses: readonly TestStatus[],
  setting: Setting,
): readonly string[] {
  const words = row.cells.flatMap((cell, index) => {
    const column = table.columns[index];
    if (column === undefined || statuses[index] !== 'false') return [];
    return [cellReason(column, cell, false, setting)];
  });
  return [...new Set(words)];
}

/** What is not known about the cells of a row, each name once. */
function openCells(
  table: Table,
  row: TableRow,
  statuses: readonly TestStatus[],
  setting: Setting,
): string {
  const names = row.cells.flatMap((cell, index) => {
    const column = table.columns[index];
    if (column === undefined || statuses[index] !== 'unknown') return [];
    return cellUnclear(column, cell, setting);
  });
  return setting.context.wording.unclear([...new Set(names)]);
}
