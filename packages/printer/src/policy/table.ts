import { displayWidth } from '@tiaoli/diagnostics';
import {
  expressionKeywords,
  type KeywordLanguage,
  type TableBody,
  type TableRow,
} from '@tiaoli/syntax';
import type { NodePrinter } from '../expression/print.js';

/** A decision table as lines of cells, its columns aligned. */
export function tableText(
  table: TableBody,
  printer: NodePrinter,
  language: KeywordLanguage,
): string {
  const rows = [
    headings(table, printer),
    ...table.rows.map((row) => [
      ...row.tests.map((test) => printer.test(test)),
      ...outputs(row, printer),
    ]),
    ...(table.otherwise ? [otherwiseCells(table, table.otherwise, printer, language)] : []),
  ];
  const widths = columnWidths(rows);
  return rows
    .map((cells) => {
      const padded = cells.map((cell, column) => pad(cell, widths[column] ?? 0));
      return `| ${padded.join(' | ')} |\n`;
    })
    .join('');
}

function headings(table: TableBody, printer: NodePrinter): readonly string[] {
  return [
    ...table.inputs.map((column) => printer.expression(column.heading)),
    ...table.outputs.map((column, index) =>
      index === 0 ? `→ ${column.name.text}` : column.name.text,
    ),
  ];
}

const outputs = (row: TableRow, printer: NodePrinter): readonly string[] =>
  row.outputs.map((output) => printer.expression(output));

function otherwiseCells(
  table: TableBody,
  row: TableRow,
  printer: NodePrinter,
  language: KeywordLanguage,
): readonly string[] {
  const inputs = table.inputs.map((_, column) =>
    column === 0 ? expressionKeywords.otherwise[language] : '-',
  );
  return [...inputs, ...outputs(row, printer)];
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = [];
  for (const cells of rows) {
    for (const [column, cell] of cells.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell));
    }
  }
  return widths;
}

const pad = (cell: string, width: number): string =>
  cell + ' '.repeat(Math.max(0, width - displayWidth(cell)));
