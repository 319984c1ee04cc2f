// Reading
export { type Cell, type NumberCell, shownCell } from './cell.js';
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
export type { CellProblem, TableProblem } from './problem.js';
export { type ReadTableOptions, readTable } from './read/read-table.js';
export type { ReadTable, Sheet } from './read/sheet.js';
// Running
export { questionOfRow } from './run/question-of-row.js';
export type { DecidedRow, RefusedRow, RowResult, RunChunk, WholeResult } from './run/row-result.js';
export { runTable } from './run/run-table.js';
export type { TableQuestion } from './run/table-question.js';
