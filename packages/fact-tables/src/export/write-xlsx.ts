import { displayWidth } from '@tiaoli/diagnostics';
import type { WriteSheet, Cell as WrittenCell } from 'hucre/xlsx';
import type { ExportCell } from './export-cell.js';
import { neutralised } from './neutralise.js';

export interface ExportSheet {
  readonly name: string;
  readonly rows: readonly (readonly ExportCell[])[];
}

/** Sheets as an .xlsx file: numbers and dates as such, everything else as text. */
export async function writeWorkbook(sheets: readonly ExportSheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: sheets.map(sheetOf) });
}

function sheetOf({ name, rows }: ExportSheet): WriteSheet {
  const cells = new Map<string, Partial<WrittenCell>>();
  for (const [index, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const format = formatOf(cell);
      if (format === undefined) continue;
      cells.set(`${index},${column}`, { style: { numFmt: format } });
    }
  }
  return {
    name,
    rows: rows.map((row) => row.map(writtenValue)),
    cells,
    columns: widthsOf(rows).map((width) => ({ width })),
    freezePane: { rows: 1 },
  };
}

function formatOf(cell: ExportCell): string | undefined {
  if (cell.kind === 'date') return 'yyyy-mm-dd';
  return cell.kind === 'number' && cell.percent ? '0.00%' : undefined;
}

/** A cell of a spreadsheet holds so many signs at most. */
const longestText = 32_767;

function writtenValue(cell: ExportCell): string | number | Date | null {
  switch (cell.kind) {
    case 'blank':
      return null;
    case 'number':
      return cell.value;
    case 'date':
      return new Date(`${cell.date}T00:00:00Z`);
    case 'text':
      return neutralised(writable(cell.text)).slice(0, longestText);
  }
}

// What no XML file can hold: signs that control something, and halves of signs.
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

// Readers of the format take _x003D_ for the sign of that number.
const escapes = /_(?=x[0-9a-f]{4}_)/gi;

function writable(text: string): string {
  return text.replace(unwritable, '').replace(escapes, '_x005F_');
}

const [narrowest, widest, sampledRows] = [8, 42, 60];

/** Wide enough for what stands in the first rows. */
function widthsOf(rows: readonly (readonly ExportCell[])[]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows.slice(0, sampledRows)) {
    for (const [column, cell] of row.entries()) {
      const width = cell.kind === 'text' ? displayWidth(cell.text.slice(0, widest)) : narrowest;
      const wanted = Math.min(Math.max(width + 2, narrowest), widest);
      widths[column] = Math.max(widths[column] ?? 0, wanted);
    }
  }
  return widths;
}
