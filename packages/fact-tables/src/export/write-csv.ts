import { shownPercent } from '../cell.js';
import type { ExportCell } from './export-cell.js';
import { neutralised } from './neutralise.js';

/** Rows as CSV that spreadsheets open as it is: UTF-8 with its mark, CR LF. */
export async function writeCsv(rows: readonly (readonly ExportCell[])[]): Promise<Uint8Array> {
  const { default: papa } = await import('papaparse');
  const texts = rows.map((row) => row.map(csvText));
  return new TextEncoder().encode(`\ufeff${papa.unparse(texts, { newline: '\r\n' })}\r\n`);
}

/** What stands in a cell, before it is quoted. */
export function csvText(cell: ExportCell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'date':
      return cell.date;
    case 'number':
      return cell.percent ? shownPercent(cell.digits) : cell.digits;
    case 'text':
      return neutralised(cell.text);
  }
}
