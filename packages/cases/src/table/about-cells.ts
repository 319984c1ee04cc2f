import type { Cell } from './cell.js';
import type { Column, MetaName } from './columns.js';

/** What a row says about its case under one of the known headings; nothing where that is blank. */
export function aboutCell(
  columns: readonly Column[],
  row: readonly Cell[],
  name: MetaName,
): Cell | undefined {
  const index = columns.findIndex((column) => column.kind === 'about' && column.name === name);
  const cell = row[index];
  return cell === undefined || cell.text === '' ? undefined : cell;
}

/** The first cell that names the policy; the rows below it need not repeat it. */
export function policyCell(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): Cell | undefined {
  for (const row of rows) {
    const cell = aboutCell(columns, row, 'policy');
    if (cell !== undefined) return cell;
  }
  return undefined;
}
