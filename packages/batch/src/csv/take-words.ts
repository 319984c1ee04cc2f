import {
  type FactInput,
  type MappedColumn,
  readCell,
  type TableField,
  textCell,
} from '@tiaoli/fact-tables';
import { absentWhole, type Column } from '@tiaoli/to-js';
import type { TakenColumn } from './taken-column.js';

/** Truths, days, texts and values of enumerations: what a cell says is found out once for each text. */
export function takeWords(field: TableField, column: MappedColumn, most: number): TakenColumn {
  const form = forms[field.type === 'number' ? 'text' : field.type](field, most);
  const short = new Map<number, number>();
  const long = new Map<string, number>();
  const find = (bytes: Uint8Array, start: number, end: number): number => {
    const cell = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
    const reading = readCell(textCell(cell.toString()), field, column);
    if (reading.kind === 'problem') return odd;
    return reading.kind === 'blank' ? form.absent : form.code(reading.value);
  };
  const codeOf = (bytes: Uint8Array, start: number, end: number): number => {
    if (end - start <= longestKey) {
      const key = keyOf(bytes, start, end);
      const known = short.get(key);
      if (known !== undefined) return known;
      if (short.size > mostKept) short.clear();
      const code = find(bytes, start, end);
      short.set(key, code);
      return code;
    }
    const key = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
    const known = long.get(key);
    if (known !== undefined) return known;
    if (long.size > mostKept) long.clear();
    const code = find(bytes, start, end);
    long.set(key, code);
    return code;
  };
  return {
    begin: () => {
      if (field.type !== 'text') return;
      short.clear();
      long.clear();
      form.forget?.();
    },
    take: (row, bytes, start, end) => {
      const code = codeOf(bytes, start, end);
      form.codes[row] = code === odd ? form.absent : code;
      return code !== odd;
    },
    column: form.column,
  };
}

/** Texts that are remembered of a column. */
const mostKept = 100_000;
const longestKey = 6;
/** No code of any column. */
const odd = -(2 ** 30);

/** A short text as a number of its own. */
function keyOf(bytes: Uint8Array, start: number, end: number): number {
  let key = end - start;
  for (let at = start; at < end; at++) key = key * 256 + (bytes[at] ?? 0);
  return key;
}

interface WordForm {
  readonly codes: Uint8Array | Int32Array;
  readonly absent: number;
  code(value: FactInput): number;
  forget?(): void;
  column(rows: number): Column;
}

type Form = (field: TableField, most: number) => WordForm;

const forms: { readonly [T in Exclude<TableField['type'], 'number'>]: Form } = {
  boolean: (_, most) => {
    const codes = new Uint8Array(most);
    return {
      codes,
      absent: 2,
      code: Number,
      column: (rows) => codes.subarray(0, rows),
    };
  },
  enumeration: ({ choices }, most) => {
    const codes = new Int32Array(most);
    const values = choices.map(({ value }) => value);
    return {
      codes,
      absent: -1,
      code: (value) => values.indexOf(String(value)),
      column: (rows) => ({ codes: codes.subarray(0, rows), values }),
    };
  },
  text: (_, most) => {
    const codes = new Int32Array(most);
    const values: string[] = [];
    return {
      codes,
      absent: -1,
      code: (value) => values.push(String(value)) - 1,
      forget: () => {
        values.length = 0;
      },
      column: (rows) => ({ codes: codes.subarray(0, rows), values: [...values] }),
    };
  },
  date: (_, most) => {
    const codes = new Int32Array(most);
    return { codes, absent: absentWhole, code: dayOf, column: (rows) => codes.subarray(0, rows) };
  },
};

/** A day that the calendar does not have is for the general path to refuse. */
function dayOf(value: FactInput): number {
  const time = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(time)) return odd;
  return new Date(time).toISOString().slice(0, 10) === value ? time / 86_400_000 : odd;
}
