import type { Column, ResultArray, Rows } from '@tiaoli/to-js';

/** Rows in memory that threads share; what is there already is not copied. */
export function sharedRows({ rows, columns }: Rows): Rows {
  const shared = Object.entries(columns).map(([name, column]) => [name, sharedColumn(column)]);
  return { rows, columns: Object.fromEntries(shared) };
}

function sharedColumn(column: Column): Column {
  if ('codes' in column) return { ...column, codes: sharedArray(column.codes) };
  if ('numbers' in column) return { ...column, numbers: sharedArray(column.numbers) };
  return sharedArray(column);
}

type Cells = Float64Array | Int32Array | Uint16Array | Uint8Array;

function sharedArray<C extends Cells>(cells: C): C {
  if (cells.buffer instanceof SharedArrayBuffer) return cells;
  const shared = emptyLike(cells, cells.length);
  shared.set(cells);
  return shared as C;
}

/** An array of the same kind in memory that threads share. */
export function emptyLike(array: Cells, rows: number): ResultArray {
  const buffer = new SharedArrayBuffer(rows * array.BYTES_PER_ELEMENT);
  if (array instanceof Float64Array) return new Float64Array(buffer);
  if (array instanceof Int32Array) return new Int32Array(buffer);
  return array instanceof Uint16Array ? new Uint16Array(buffer) : new Uint8Array(buffer);
}
