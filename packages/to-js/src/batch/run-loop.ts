import type { Core } from '@tiaoli/ir';
import { createDictionary, lookupsOf } from './bind.js';
import { arrayFor, cellsOf, type ResultArray, type ResultColumn, type Rows } from './columns.js';
import type { ColumnProgram } from './write-columns.js';

/** What became of the rows of a batch. */
export interface DecidedRows {
  /** In the order of declaration. */
  readonly results: readonly (ResultColumn & { readonly array: ResultArray })[];
  /** Of results that are texts: the text of each code. */
  readonly texts: readonly string[];
  /** Rows that are for the general path, ascending; what stands there in the results means nothing. */
  readonly left: Int32Array;
  /** Rules that no row was decided about, and why. */
  readonly beyond: ReadonlyMap<string, string>;
}

export interface DecideRowsOptions {
  /** Arrays for results by their keys; made where absent. */
  readonly into?: Readonly<Record<string, ResultArray>>;
  /** The first row, and the one behind the last; all rows where absent. */
  readonly from?: number;
  readonly to?: number;
}

/** Decides rows of columns, and gives how many of them it left. */
export type Loop = (
  from: number,
  to: number,
  columns: readonly unknown[],
  lookups: readonly unknown[],
  results: readonly ResultArray[],
  left: Int32Array,
) => number;

export interface LoopOverColumns {
  readonly core: Core;
  readonly program: ColumnProgram;
  /** Absent on a day on which a parameter has no value. */
  readonly loop: Loop | undefined;
  /** Of the inputs that have a column, in the order of the program. */
  readonly names: readonly string[];
}

/** Rows that are decided in one call of a loop. */
const blockSize = 65_536;

/** Decides rows, a block of them at a time. */
export function runLoop(
  { core, program, loop = leaveAll, names }: LoopOverColumns,
  rows: Rows,
  { into = {}, from = 0, to = rows.rows }: DecideRowsOptions,
): DecidedRows {
  const dictionary = createDictionary(program.texts);
  const columns = names.map((name) => cellsIn(rows, name));
  const lookups = lookupsOf(rows, names, core, dictionary);
  const results = program.results.map((column) => ({
    ...column,
    array: fitting(given(into, column) ?? arrayFor(column, rows.rows), column, rows.rows),
  }));
  const { texts } = dictionary;
  const arrays = results.map(({ array }) => array);
  const left: Int32Array[] = [];
  const buffer = new Int32Array(Math.min(blockSize, to - from));
  for (let start = from; start < to; start += blockSize) {
    const end = Math.min(start + blockSize, to);
    const count = loop(start, end, columns, lookups, arrays, buffer);
    if (count > 0) left.push(buffer.slice(0, count));
  }
  return { results, texts, left: joined(left), beyond: program.beyond };
}

/** A day on which a parameter has no value. */
const leaveAll: Loop = (from, to, _columns, _lookups, _results, left) => {
  for (let row = from; row < to; row++) left[row - from] = row;
  return to - from;
};

function cellsIn({ rows, columns }: Rows, name: string) {
  const column = columns[name];
  const cells = column && cellsOf(column);
  if (cells === undefined || cells.length < rows) {
    throw new RangeError(`the column ${name} has fewer than ${rows} rows`);
  }
  return cells;
}

function given(into: Readonly<Record<string, ResultArray>>, { key }: ResultColumn) {
  return Object.hasOwn(into, key) ? into[key] : undefined;
}

function fitting(array: ResultArray, column: ResultColumn, rows: number): ResultArray {
  const { key, kind, isSmall = false } = column;
  const usual = arrayFor(column, 0);
  const isFitting =
    array.BYTES_PER_ELEMENT >= usual.BYTES_PER_ELEMENT || (array instanceof Int32Array && isSmall);
  if (!isFitting || (kind === 'number' && !(array instanceof Float64Array) && !isSmall)) {
    throw new TypeError(`the array for ${key} cannot hold what it says`);
  }
  if (array.length < rows) throw new RangeError(`the array for ${key} has fewer than ${rows} rows`);
  return array;
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
