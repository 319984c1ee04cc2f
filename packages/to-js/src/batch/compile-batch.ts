import type { Core, DateText } from '@tiaoli/ir';
import { helpers } from '../program/helpers.js';
import { isBuiltIn } from '../program/print.js';
import { type ColumnShape, dayNumber, type Rows, shapeOf } from './columns.js';
import { printLoop } from './print-loop.js';
import { type DecidedRows, type DecideRowsOptions, type Loop, runLoop } from './run-loop.js';
import { type BatchOptions, type ColumnProgram, writeColumns } from './write-columns.js';

export type DecideRows = (rows: Rows, options?: DecideRowsOptions) => DecidedRows;

export interface CompiledBatch {
  /** For a day; the same day gives the same function. */
  on(asOf: DateText): DecideRows;
  /** The loop for columns of such shapes. */
  source(shapes: ReadonlyMap<string, ColumnShape>): string;
}

interface CompiledShape {
  readonly program: ColumnProgram;
  readonly source: string;
  on(asOf: DateText): Loop | undefined;
}

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
    on:
      (asOf) =>
      (rows, how = {}) => {
        const known = core.inputs.filter(({ name }) => Object.hasOwn(rows.columns, name));
        const shapes = new Map(
          known.flatMap(({ name }) => {
            const column = rows.columns[name];
            return column === undefined ? [] : [[name, shapeOf(column)] as const];
          }),
        );
        const { program, on } = shaped(shapes);
        const asked = { core, program, loop: on(asOf), names: [...shapes.keys()] };
        return runLoop(asked, rows, how);
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
