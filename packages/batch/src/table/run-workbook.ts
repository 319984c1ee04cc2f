import {
  exportTable,
  outputValue,
  type RowResult,
  runTable,
  type Sheet,
  statusOf,
  type TableProblem,
  type TableQuestion,
} from '@tiaoli/fact-tables';
import type { LoadedPolicy } from 'tiaoli';
import type { RowProblem } from '../piece.js';
import type { RowsQuestion } from '../question.js';
import type { StreamProgress, StreamSummary } from '../stream/run-stream.js';
import { ByteSink } from '../write/byte-sink.js';
import { writeReportLine } from '../write/write-ndjson.js';
import type { RowStatus } from '../write/write-row.js';

export interface WorkbookRun {
  /** As it applies on the day and in the place. */
  readonly policy: LoadedPolicy;
  readonly rows: RowsQuestion;
  readonly question: TableQuestion;
  readonly sheet: Sheet;
  readonly to: 'xlsx' | 'csv' | 'ndjson';
  readonly signal?: AbortSignal;
  readonly progress?: (progress: Pick<StreamProgress, 'rows'>) => void;
}

/** The results of a workbook, and what they came to; or what is in the way of them all. */
export type WorkbookResults =
  | {
      readonly bytes: Uint8Array;
      readonly summary: StreamSummary;
      readonly problems: readonly RowProblem[];
    }
  | { readonly inTheWay: readonly TableProblem[] };

/** Decides a table that is held as a whole, as spreadsheets are; throws where it is aborted. */
export async function runWorkbook(run: WorkbookRun): Promise<WorkbookResults> {
  const { policy, sheet, question, signal, progress } = run;
  const rows: RowResult[] = [];
  for (const chunk of runTable(policy, sheet, question)) {
    signal?.throwIfAborted();
    if (chunk.problems !== undefined) return { inTheWay: chunk.problems };
    rows.push(...chunk.rows);
    progress?.({ rows: chunk.done });
    await new Promise((done) => setImmediate(done));
  }
  const bytes =
    run.to === 'ndjson'
      ? linesOf(rows, run.rows)
      : await exportTable({ policy, sheet, question, rows }, run.to);
  const problems = rows.flatMap((row) =>
    row.status === 'refused'
      ? row.problems.map((problem) => ({ ...problem, record: row.row }))
      : [],
  );
  return { bytes, summary: summaryOf(rows, run.rows), problems };
}

function linesOf(rows: readonly RowResult[], question: RowsQuestion): Uint8Array {
  const sink = new ByteSink(65_536);
  for (const row of rows) writeReportLine(row, question, sink);
  return sink.taken();
}

function summaryOf(rows: readonly RowResult[], { outputs }: RowsQuestion): StreamSummary {
  const counts: Record<RowStatus, number> = { decided: 0, undecided: 0, error: 0, refused: 0 };
  for (const row of rows) {
    if (row.status === 'refused') counts.refused++;
    else counts[statusOf(outputs.map((each) => outputValue(row.results[each.rule], each)))]++;
  }
  const leftOut = { blank: 0, total: 0, note: 0 };
  return { rows: rows.length, counts, general: rows.length, leftOut, others: [] };
}
