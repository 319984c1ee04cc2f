export {
  absentWhole,
  type CodedColumn,
  type Column,
  type ColumnShape,
  type ResultArray,
  type ResultColumn,
  type Rows,
  type ScaledColumn,
} from './batch/columns.js';
export { type CompiledBatch, compileBatch, type DecideRows } from './batch/compile-batch.js';
export type { NumberForm } from './batch/results.js';
export type { DecidedRows, DecideRowsOptions } from './batch/run-loop.js';
export type { BatchOptions } from './batch/write-columns.js';
export {
  type Compiled,
  type CompileOptions,
  compile,
  type Decide,
  type Fact,
  type Results,
} from './compile.js';
export type { Trust } from './emit/facts.js';
export { type ProgramOptions, type WrittenProgram, writeProgram } from './emit/program.js';
export {
  type ModuleOptions,
  moduleMark,
  type WrittenModule,
  writeModule,
} from './module/write-module.js';
export type { Program } from './program/code.js';
export { printProgram } from './program/print.js';
