export type { LeftOut } from './fact-rows.js';
export type { PieceQuestion, RowProblem, StreamFormat } from './piece.js';
export { type AskOptions, type RowsQuestion, rowsQuestion, type TableShape } from './question.js';
export { RecordTooLarge } from './stream/pieces.js';
export { readHead, type StreamHead, unsureColumns } from './stream/read-head.js';
export {
  runStream,
  type StreamProgress,
  type StreamRun,
  type StreamSummary,
} from './stream/run-stream.js';
export { BrokenText } from './stream/text-stream.js';
export { linesAsTable } from './table/lines-as-table.js';
export { runWorkbook, type WorkbookResults, type WorkbookRun } from './table/run-workbook.js';
export {
  type ColumnThreads,
  openColumnThreads,
  type ThreadedRunOptions,
  type ThreadOptions,
} from './threads/decide-columns.js';
export { problemLines } from './write/problem-lines.js';
export type { RowStatus } from './write/write-row.js';
