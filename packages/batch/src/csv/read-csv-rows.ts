import { createRowReader, textCell } from '@tiaoli/fact-tables';
import type { FactRows, ReadRows, RowFactsReading } from '../fact-rows.js';
import type { RowsQuestion, TableShape } from '../question.js';
import { cellsOf, slash, writeNeutralised } from './cells.js';
import { createRowList } from './row-list.js';
import { createPlaces, scanRecord } from './scan.js';
import { createTaker } from './taken-columns.js';
import { whyNoRow } from './why-no-row.js';
import { wrongWidth } from './wrong-width.js';

const [comma, newline] = [0x2c, 0x0a];

/** Reads rows of CSV in UTF-8. */
export function createCsvReader(question: RowsQuestion, shape: TableShape): ReadRows {
  const width = shape.header.length;
  const separator = shape.separator.charCodeAt(0);
  const takerFor = createTaker(question, shape);
  const readCells = createRowReader(question.form, shape.mapping);
  return (bytes) => {
    const rows = createRowList(linesIn(bytes), width, bytes.includes(slash));
    const taken = takerFor(rows.most);
    const cells = createPlaces(width);
    const leftOut = { blank: 0, total: 0, note: 0 };
    let records = 0;
    for (let at = 0; at < bytes.length; ) {
      const start = at;
      at = scanRecord(bytes, at, separator, cells);
      records++;
      const why = whyNoRow(bytes, start, cells, separator);
      if (why === undefined) {
        const isWhole = taken.take(rows.count, bytes, cells) && cells.count === width;
        rows.add(bytes, start, cells, records, !isWhole);
      } else leftOut[why]++;
    }
    const cellsAt = (row: number): readonly string[] =>
      cellsOf(bytes.subarray(rows.starts[row], rows.ends[row]), separator);
    const read = (row: number): RowFactsReading => {
      const found = cellsAt(row);
      return wrongWidth(found, shape.header) ?? readCells(found.map(textCell));
    };
    return {
      ...shownRows(rows, records, leftOut),
      columns: taken.columns(rows.count),
      read,
      writeCells: (row, sink) => {
        const isVerbatim = separator === comma && rows.isPlain[row] === 1;
        if (isVerbatim) sink.copy(bytes, rows.starts[row], rows.ends[row]);
        else writeNeutralised(cellsAt(row), width, sink);
      },
      writeJson: (row, sink) => {
        const reading = read(row);
        sink.text(JSON.stringify('facts' in reading ? reading.facts : cellsAt(row)));
      },
    };
  };
}

function shownRows(
  { count, isOdd, numbers }: Pick<FactRows, 'isOdd' | 'numbers'> & { readonly count: number },
  records: number,
  leftOut: FactRows['leftOut'],
) {
  return { rows: count, isOdd, numbers, records, leftOut };
}

/** No piece has more records than lines. */
function linesIn(bytes: Uint8Array): number {
  let lines = 1;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) lines++;
  return lines;
}
