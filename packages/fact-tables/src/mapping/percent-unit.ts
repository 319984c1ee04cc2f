import type { Cell } from '../cell.js';
import type { TableField } from '../form/table-form.js';

/**
 * What the plain numbers of a column of percentages are. `%` where they must be percentages: all are
 * above 1, and the fact never is; `unclear` where they may be both. `written` is the unit in the
 * heading, which numbers up to 1 make unclear.
 */
export function percentUnit(
  field: TableField,
  written: string | undefined,
  cells: readonly Cell[],
): '%' | 'unclear' | undefined {
  if (!field.percent) return undefined;
  const numbers = cells.map(plainNumber).filter((each) => each !== undefined && each !== 0);
  const above = numbers.filter((each) => each !== undefined && each > 1).length;
  if (written !== undefined) return above === 0 && numbers.length > 0 ? 'unclear' : undefined;
  if (above === 0) return undefined;
  return above === numbers.length && field.isShare ? '%' : 'unclear';
}

function plainNumber(cell: Cell): number | undefined {
  if (cell.kind === 'number') return cell.percent === true ? undefined : Number(cell.text);
  if (cell.kind !== 'text') return undefined;
  const text = cell.text.normalize('NFKC');
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
