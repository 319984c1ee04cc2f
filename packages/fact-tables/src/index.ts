// Reading
export { blankCell, type Cell, type NumberCell, shownCell, shownPercent } from './cell.js';
// Taking results along
export { exportTable, type TableResults } from './export/export-table.js';
export type { FactInput } from './facts/cell-reading.js';
export { factsOfRow, type RowFacts, type RowReading } from './facts/facts-of-row.js';
// Columns and facts
export {
  type TableChoice,
  type TableField,
  type TableFieldType,
  type TableForm,
  type TableFormOptions,
  type TableList,
  tableFormOf,
} from './form/table-form.js';
export { guessMapping } from './mapping/guess-mapping.js';
export type { MappedColumn, Mapping } from './mapping/mapping.js';
export {
  type OutputColumn,
  type OutputKind,
  type OutputOptions,
  outputColumnsOf,
  wholeColumnsOf,
} from './outputs/output-columns.js';
export { type OutputValue, outputValue } from './outputs/output-value.js';
export type { CellProblem, TableProblem } from './problem.js';
export { type ReadTableOptions, readTable } from './read/read-table.js';
export type { ReadTable, Sheet } from './read/sheet.js';
// Running
export { questionOfRow } from './run/question-of-row.js';
export type { DecidedRow, RefusedRow, RowResult, RunChunk, WholeResult } from './run/row-result.js';
export { runTable } from './run/run-table.js';
export type { TableQuestion } from './run/table-question.js';
export { numberClasses } from './summary/number-classes.js';
export { numberSummary } from './summary/number-summary.js';
export type { ColumnSummary, NumberSummary, OutputClass, TableSummary } from './summary/summary.js';
export { summaryOf } from './summary/summary-of.js';

// For streams of rows, which are read and written piece by piece

export { cellExport, type ExportCell, valueExport } from './export/export-cell.js';
export { neutralised } from './export/neutralise.js';
export { columnHeading, problemText, reasonsOf, statusOf } from './export/result-rows.js';
export { words } from './export/words.js';
export { csvText } from './export/write-csv.js';
export { createRowReader } from './facts/facts-of-row.js';
export { readCell } from './facts/read-cell.js';
export { whyLeftOut } from './read/left-out.js';
export { findSeparator } from './read/separator.js';
export { plainDigits } from './read/spreadsheet-number.js';
export { textCell } from './read/text-cell.js';
export { checkRun } from './run/check-run.js';
export { problemsOf } from './run/run-rows.js';
