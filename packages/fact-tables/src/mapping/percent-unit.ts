import type { Cell } from '../cell.js';
import type { TableField } from '../form/table-form.js';

/**
 * What the plain numbers of a column of percentages are. `%` where they must be percentages: some
 * are above 1, and none is so small that it could be a share; `unclear` where there are both.
 */
export function percentUnit(
  field: TableField,
  cells: readonly Cell[],
): '%' | 'unclear' | undefined {
  if (!field.percent) return undefined;
  const numbers = cells.map(plainNumber).filter((each) => each !== undefined && each !== 0);
  const above = numbers.filter((each) => each !== undefined && each > 1).length;
  if (above === 0) return undefined;
  return above === numbers.length ? '%' : 'unclear';
}

function plainNumber(cell: Cell): number | undefined {
  if (cell.kind === 'number') return cell.percent === true ? undefined : Number(cell.text);
  if (cell.kind !== 'text') return undefined;
  const text = cell.text.normalize('NFKC');
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
