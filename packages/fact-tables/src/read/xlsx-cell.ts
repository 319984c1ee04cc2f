import type { Cell as WrittenCell } from 'hucre/xlsx';
import { blankCell, type Cell } from '../cell.js';
import type { NumberFormat } from './number-format.js';
import { spreadsheetDigits } from './spreadsheet-number.js';
import { textCell } from './text-cell.js';

/** What is known of a cell beside its value: only some have it. */
export type CellDetail = Pick<WrittenCell, 'type' | 'formula' | 'style'>;

/** A cell of a spreadsheet, as its value and what is known beside it. */
export function xlsxCell(
  value: unknown,
  detail: CellDetail | undefined,
  readFormat: (code: string) => NumberFormat,
): Cell {
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number') {
    const code = detail?.style?.numFmt;
    return numberCell(value, code === undefined ? { percent: false } : readFormat(code));
  }
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (value instanceof Date) return dateCell(value);
  // A formula whose result was never saved has no value that could be read.
  return detail?.formula === undefined ? blankCell : { kind: 'error', text: `=${detail.formula}` };
}

function numberCell(value: number, { percent, suffix, width }: NumberFormat): Cell {
  if (!Number.isFinite(value)) return { kind: 'error', text: String(value) };
  const { text, long } = spreadsheetDigits(value);
  return {
    kind: 'number',
    text,
    ...(percent ? { percent } : {}),
    ...(suffix === undefined ? {} : { suffix }),
    ...(width === undefined ? {} : { width }),
    ...(long ? { long } : {}),
  };
}

/** Spreadsheets count days from the year 1900; what is before is a time of day. */
const firstDay = '1900-01-01';

function dateCell(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return { kind: 'error', text: '#VALUE!' };
  const [date = '', time = ''] = value.toISOString().split('T');
  return date < firstDay ? textCell(time.slice(0, 5)) : { kind: 'date', date };
}
