import { type Sheet, shownCell } from '@tiaoli/fact-tables';
import type { Readings } from './readings.js';

/** What a person calls a row, by its place among the rows. */
export type RowLabel = (index: number) => string | undefined;

/** The first column of words that is about no fact tells the rows apart, as names do. */
export function rowLabelOf({ rows }: Pick<Sheet, 'rows'>, { before, after }: Readings): RowLabel {
  const isFree = (column: number): boolean =>
    [before, after].every(({ mapping }) => mapping[column]?.field === undefined);
  const column = after.mapping.find(
    (each) => isFree(each.column) && rows.some((row) => row[each.column]?.kind === 'text'),
  )?.column;
  return (index) => {
    const cell = column === undefined ? undefined : rows[index]?.[column];
    return cell === undefined || cell.kind === 'blank' ? undefined : shownCell(cell);
  };
}
