import { neutralised } from '@tiaoli/fact-tables';
import type { RowProblem } from '../piece.js';
import { ByteSink } from './byte-sink.js';
import { writeCells } from './csv-cell.js';

/** What is wrong with rows, as CSV in both languages: the row, the column, the reason. */
export function problemLines(
  problems: readonly RowProblem[],
  header: readonly string[],
  isFirst: boolean,
): Uint8Array {
  const sink = new ByteSink(256);
  if (isFirst) {
    sink.text('\ufeff');
    writeLine(['行 row', '列 column', '原因', 'reason'], sink);
  }
  for (const { record, column, message } of problems) {
    const heading = column === undefined ? '' : (header[column] ?? '');
    writeLine([String(record), heading, message.zh, message.en], sink);
  }
  return sink.taken();
}

function writeLine(cells: readonly string[], sink: ByteSink): void {
  writeCells(cells.map(neutralised), sink);
  sink.text('\r\n');
}
