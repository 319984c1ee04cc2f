import type { Core, DateText } from '@tiaoli/ir';
import { helpers } from '../program/helpers.js';
import { isBuiltIn } from '../program/print.js';
import { createDictionary, lookupsOf } from './bind.js';
import {
  arrayFor,
  type ColumnShape,
  cellsOf,
  dayNumber,
  type ResultArray,
  type ResultColumn,
  type Rows,
  shapeOf,
} from './columns.js';
import { printLoop } from './print-loop.js';
import { type BatchOptions, type ColumnProgram, writeColumns } from './write-columns.js';

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

export type DecideRows = (rows: Rows, options?: DecideRowsOptions) => DecidedRows;

export interface CompiledBatch {
  /** For a day; the same day gives the same function. */
  on(asOf: DateText): DecideRows;
  /** The loop for columns of such shapes. */
  source(shapes: ReadonlyMap<string, ColumnShape>): string;
}

type Loop = (
  from: number,
  to: number,
  columns: readonly unknown[],
  lookups: readonly unknown[],
  results: readonly ResultArray[],
  left: Int32Array,
) => number;

interface CompiledShape {
  readonly program: ColumnProgram;
  readonly source: string;
  on(asOf: DateText): Loop | undefined;
}

/** Rows that are decided in one call of a loop. */
const blockSize = 65_536;

/** A core as a loop over columns of facts. Nothing of the policy's texts is in it but as comments. */
export function compileBatch(core: Core, options: BatchOptions): CompiledBatch {
  const compiled = new Map<string, CompiledShape>();
  const shaped = (shapes: ReadonlyMap<string, ColumnShape>): CompiledShape => {
    const key = JSON.stringify([...shapes]);
    const known = compiled.get(key) ?? compileShape(core, options, shapes);
    compiled.set(key, known);
    return known;
  };
  return {
    source: (shapes) => shaped(shapes).source,
    on: (asOf) => (rows, how) => {
      const known = core.inputs.filter(({ name }) => Object.hasOwn(rows.columns, name));
      const shapes = new Map(
        known.flatMap(({ name }) => {
          const column = rows.columns[name];
          return column === undefined ? [] : [[name, shapeOf(column)] as const];
        }),
      );
      return run(core, shaped(shapes), asOf, rows, [...shapes.keys()], how ?? {});
    },
  };
}

function compileShape(
  core: Core,
  options: BatchOptions,
  shapes: ReadonlyMap<string, ColumnShape>,
): CompiledShape {
  const program = writeColumns(core, options, shapes);
  const source = printLoop(program, shapes.size);
  const own = Object.entries(helpers).filter(([name]) => !isBuiltIn(name as keyof typeof helpers));
  const make = new Function(...own.map(([name]) => name), `'use strict';\n${source}return on;`);
  const on = make(...own.map(([, helper]) => helper)) as (
    asOf: DateText,
    today: number,
  ) => Loop | undefined;
  let last: { readonly asOf: DateText; readonly loop: Loop | undefined } | undefined;
  return {
    program,
    source,
    on: (asOf) => {
      if (last?.asOf !== asOf) last = { asOf, loop: on(asOf, dayNumber(asOf)) };
      return last.loop;
    },
  };
}

function run(
  core: Core,
  { program, on }: CompiledShape,
  asOf: DateText,
  rows: Rows,
  names: readonly string[],
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
  const loop = on(asOf) ?? leaveAll;
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
