import type { CellProblem } from '@tiaoli/fact-tables';
import { createCsvReader } from './csv/read-csv-rows.js';
import { createRowsDecider } from './decide/decide-rows.js';
import type { LeftOut } from './fact-rows.js';
import { createNdjsonReader } from './ndjson/read-ndjson-rows.js';
import type { RowsQuestion, TableShape } from './question.js';
import { ByteSink } from './write/byte-sink.js';
import { createCsvWriter } from './write/write-csv.js';
import { createNdjsonWriter } from './write/write-ndjson.js';
import type { RowStatus } from './write/write-row.js';

export type StreamFormat = 'csv' | 'ndjson';

/** What pieces of a stream are, and what is asked of each of their rows; plain data. */
export interface PieceQuestion {
  readonly question: RowsQuestion;
  readonly from: StreamFormat;
  readonly to: StreamFormat;
  readonly shape: TableShape;
}

/** What a piece came to. */
export interface DecidedPiece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly records: number;
  readonly counts: Readonly<Record<RowStatus, number>>;
  /** Rows that were decided one by one. */
  readonly general: number;
  readonly leftOut: LeftOut;
  readonly problems: readonly RowProblem[];
  /** Names in records that are no facts. */
  readonly others: readonly string[];
}

/** What is wrong with a record, by its place in the piece, from 1. */
export interface RowProblem extends CellProblem {
  readonly record: number;
}

/** Decides whole records at a time. */
export function createPieceDecider({ question, from, to, shape }: PieceQuestion) {
  const others = new Set<string>();
  const read =
    from === 'csv' ? createCsvReader(question, shape) : createNdjsonReader(question, others);
  const decideRows = createRowsDecider(question, shape.mapping);
  const writerFor =
    to === 'csv' ? createCsvWriter(question, shape.header) : createNdjsonWriter(question);
  return (piece: Uint8Array): DecidedPiece => {
    const rows = read(piece);
    const answers = decideRows(rows);
    const write = writerFor(answers);
    const sink = new ByteSink(2 * piece.length + 1024);
    const counts = { decided: 0, undecided: 0, error: 0, refused: 0 };
    for (let row = 0; row < rows.rows; row++) counts[write(rows, row, sink)]++;
    const problems = [...answers.general].flatMap(([row, answer]) =>
      'problems' in answer
        ? answer.problems.map((problem) => ({ ...problem, record: rows.numbers[row] ?? 0 }))
        : [],
    );
    const { records, leftOut } = rows;
    const found = [...others];
    others.clear();
    const general = answers.general.size;
    return { bytes: sink.taken(), records, counts, general, leftOut, problems, others: found };
  };
}
