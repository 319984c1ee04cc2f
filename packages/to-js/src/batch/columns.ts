/**
 * A column of facts. The same buffers as those of Arrow vectors serve: `vector.data[0].values` of a
 * Float64, Int32 or DateDay vector as it is, and of a Dictionary its `values` as `codes` beside
 * `dictionary.toArray()`. A vector with nulls has them written over as said here.
 */
export type Column =
  /** Numbers in the unit of the input; `NaN` is absent. */
  | Float64Array
  /** Whole numbers in the unit of the input, or days since 1970-01-01; `absentWhole` is absent. */
  | Int32Array
  /** Truths, 0 or 1; anything else is absent. */
  | Uint8Array
  | ScaledColumn
  | CodedColumn;

/** Numbers in the unit of the input × 10^scale, all whole; absent as above. */
export interface ScaledColumn {
  readonly numbers: Float64Array | Int32Array;
  readonly scale: number;
}

/** Texts, or values of an enumeration, by their places in a list; a place beyond it is absent. */
export interface CodedColumn {
  readonly codes: Uint8Array | Uint16Array | Int32Array;
  readonly values: readonly string[];
}

/** What stands for an absent whole number or day. */
export const absentWhole = -(2 ** 31);

export interface Rows {
  readonly rows: number;
  /** By input; an input without a column is absent in every row. */
  readonly columns: Readonly<Record<string, Column>>;
}

/** What a column of results holds. */
export interface ResultColumn {
  /** The rule, and the part of what it says: `信用评分.total`. */
  readonly key: string;
  readonly rule: string;
  readonly path: readonly string[];
  readonly kind: 'number' | 'boolean' | 'date' | 'enumeration' | 'text';
  /** Of a number: the whole number that stands there is × 10^scale. */
  readonly scale?: number;
  /** Of a scaled number: it fits an `Int32Array`. */
  readonly isSmall?: boolean;
  /** Of an enumeration: the value of each code. */
  readonly values?: readonly string[];
}

export type ResultArray = Float64Array | Int32Array | Uint8Array | Uint16Array;

/** The array that holds a column of results where the caller brings none. */
export function arrayFor({ kind, values = [] }: ResultColumn, rows: number): ResultArray {
  switch (kind) {
    case 'number':
      return new Float64Array(rows);
    case 'boolean':
      return new Uint8Array(rows);
    case 'enumeration':
      return values.length <= 256 ? new Uint8Array(rows) : new Uint16Array(rows);
    default:
      return new Int32Array(rows);
  }
}

/** What a compiled loop has to know of a column. */
export type ColumnShape =
  | { readonly kind: 'number' | 'whole'; readonly scale?: number }
  | { readonly kind: 'truth' | 'codes' };

export function shapeOf(column: Column): ColumnShape {
  if ('codes' in column) return { kind: 'codes' };
  if ('numbers' in column) {
    const { numbers, scale } = column;
    return { kind: numbers instanceof Float64Array ? 'number' : 'whole', scale };
  }
  if (column instanceof Float64Array) return { kind: 'number' };
  return { kind: column instanceof Int32Array ? 'whole' : 'truth' };
}

/** What is read at a row. */
export function cellsOf(column: Column): Exclude<Column, ScaledColumn | CodedColumn> | Uint16Array {
  if ('codes' in column) return column.codes;
  return 'numbers' in column ? column.numbers : column;
}

export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}
