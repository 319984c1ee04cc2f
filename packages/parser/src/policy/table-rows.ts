import { joinSpans, type Span } from '@tiaoli/diagnostics';
import { type Expression, expressionKeywords, type TableRow, type Test } from '@tiaoli/syntax';
import type { LocatedText } from '../located-text.js';
import { normalizeKey } from './key-table.js';
import { collect, type Reading, report } from './reading.js';
import type { TableLine } from './table-lines.js';
import { expressionOf, missing } from './values.js';

interface Rows {
  readonly rows: readonly TableRow[];
  readonly otherwise?: TableRow;
}

/** The rows below the header: `output` is the index of the first output column. */
export function readRows(
  reading: Reading,
  lines: readonly TableLine[],
  width: number,
  output: number,
): Rows {
  const rows: TableRow[] = [];
  let otherwise: TableRow | undefined;
  lines.forEach((line, index) => {
    if (line.cells.length !== width) {
      reportWidth(reading, line, index + 1, width);
      return;
    }
    const outputs = line.cells.slice(output).map((cell) => readOutput(reading, cell, index + 1));
    const span = spanOf(line);
    if (!isOtherwise(line)) {
      const tests = line.cells.slice(0, output).map((cell) => readTest(reading, cell, index + 1));
      rows.push({ tests, outputs, span });
      return;
    }
    checkOtherwise(reading, line, output, index === lines.length - 1);
    otherwise ??= { tests: [], outputs, span };
  });
  return otherwise ? { rows, otherwise } : { rows };
}

function isOtherwise(line: TableLine): boolean {
  const first = normalizeKey(line.cells[0]?.text ?? '');
  const { zh, en } = expressionKeywords.otherwise;
  return first === zh || first === en;
}

function checkOtherwise(reading: Reading, line: TableLine, output: number, isLast: boolean): void {
  const span = line.cells[0]?.span ?? line.line.span;
  if (!isLast) report(reading, 'otherwise-not-last', span, {});
  for (const cell of line.cells.slice(1, output)) {
    if (cell.text === '' || normalizeKey(cell.text) === '-') continue;
    const fix = {
      title: { zh: '改为 `-`', en: 'change to `-`' },
      edits: [{ span: cell.span, text: '-' }],
    };
    report(reading, 'otherwise-with-condition', cell.span, { cell: cell.text }, { fix });
  }
}

function reportWidth(reading: Reading, line: TableLine, row: number, width: number): void {
  report(reading, 'table-row-length', line.line.span, {
    row: String(row),
    expected: String(width),
    found: String(line.cells.length),
  });
}

function readTest(reading: Reading, cell: LocatedText, row: number): Test {
  if (cell.text !== '') return collect(reading, reading.reader.test(cell));
  const at = emptyPlace(cell);
  const fix = {
    title: { zh: '不限时写 `-`', en: 'write `-` where it does not matter' },
    edits: [{ span: { start: at, end: at }, text: '-' }],
  };
  report(reading, 'empty-cell', cell.span, { row: String(row) }, { fix });
  return { kind: 'missingTest', span: cell.span };
}

function readOutput(reading: Reading, cell: LocatedText, row: number): Expression {
  if (cell.text !== '') return expressionOf(reading, cell);
  report(reading, 'empty-cell', cell.span, { row: String(row) });
  return missing(cell.span);
}

const emptyPlace = (cell: LocatedText): number => cell.offsetAt(0);

function spanOf(line: TableLine): Span {
  const first = line.cells[0]?.span ?? line.line.span;
  return joinSpans(first, line.cells.at(-1)?.span ?? first);
}
