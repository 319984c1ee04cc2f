import { cellExport, csvText, textCell } from '@tiaoli/fact-tables';
import type { ReadRows, RowFactsReading } from '../fact-rows.js';
import type { RowsQuestion } from '../question.js';
import { writeCells } from '../write/csv-cell.js';
import { factTaker } from './fact-taker.js';
import { readLine } from './read-line.js';

const newline = 0x0a;

/** Reads lines of JSON, each an object of facts by the names of inputs; other names say nothing. */
export function createNdjsonReader({ policy }: RowsQuestion, others: Set<string>): ReadRows {
  const { core } = policy;
  const inputs = core.inputs.map(({ name }) => name);
  const names = new Set(inputs);
  return (bytes) => {
    const lines = linesOf(bytes);
    const filled = lines.filter(({ text }) => text !== '');
    const readings = filled.map(({ text }) => readLine(text, names, others));
    const taker = factTaker(core, filled.length);
    const isOdd = Uint8Array.from(readings, (reading, row) =>
      'facts' in reading && taker.take(row, reading.facts) ? 0 : 1,
    );
    const at = (row: number): RowFactsReading => readings[row] ?? { facts: {} };
    return {
      rows: filled.length,
      columns: taker.columns(filled.length),
      isOdd,
      numbers: Int32Array.from(filled, ({ number }) => number),
      records: lines.length,
      leftOut: { blank: lines.length - filled.length, total: 0, note: 0 },
      read: at,
      writeJson: (row, sink) => {
        const reading = at(row);
        const text = filled[row]?.text ?? '';
        sink.text('facts' in reading ? text : JSON.stringify(text));
      },
      writeCells: (row, sink) => {
        const reading = at(row);
        const facts = 'facts' in reading ? reading.facts : {};
        writeCells(
          inputs.map((name) => shownFact(facts, name)),
          sink,
        );
      },
    };
  };
}

function shownFact(facts: { readonly [name: string]: unknown }, name: string): string {
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (fact === undefined) return '';
  const text = typeof fact === 'object' ? JSON.stringify(fact) : String(fact);
  return csvText(cellExport(textCell(text)));
}

interface Line {
  readonly number: number;
  readonly text: string;
}

function linesOf(bytes: Uint8Array): readonly Line[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const lines: Line[] = [];
  for (let start = 0; start < buffer.length; ) {
    const next = buffer.indexOf(newline, start);
    const end = next < 0 ? buffer.length : next;
    lines.push({ number: lines.length + 1, text: buffer.toString('utf8', start, end).trim() });
    start = end + 1;
  }
  return lines;
}
