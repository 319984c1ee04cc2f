import type { Core, Input } from '@tiaoli/ir';
import { absentWhole, type Column } from '@tiaoli/to-js';
import type { FactsObject } from 'tiaoli';

/** The columns of records, taken one by one. */
export interface FactTaker {
  /** False where the columns cannot hold all that the record says. */
  take(row: number, facts: FactsObject): boolean;
  columns(rows: number): Readonly<Record<string, Column>>;
}

interface TakenInput {
  readonly name: string;
  readonly absent: number;
  readonly cells: Float64Array | Int32Array | Uint8Array;
  /** Nothing where the columns cannot hold it. */
  code(value: unknown): number | undefined;
  column(rows: number): Column;
}

export function factTaker(core: Core, most: number): FactTaker {
  const taken = core.inputs.flatMap((input) => takenInput(input, core, most) ?? []);
  const lists = core.inputs.filter(({ type }) => type.kind === 'list').map(({ name }) => name);
  return {
    take: (row, facts) => {
      let isWhole = !lists.some((name) => Object.hasOwn(facts, name));
      for (const { name, absent, cells, code } of taken) {
        const value = Object.hasOwn(facts, name) ? code(facts[name]) : absent;
        cells[row] = value ?? absent;
        if (value === undefined) isWhole = false;
      }
      return isWhole;
    },
    columns: (rows) => Object.fromEntries(taken.map(({ name, column }) => [name, column(rows)])),
  };
}

function takenInput({ name, type }: Input, core: Core, most: number): TakenInput | undefined {
  switch (type.kind) {
    case 'number': {
      const cells = new Float64Array(most);
      const code = (value: unknown) => (typeof value === 'number' ? value : undefined);
      return { name, absent: Number.NaN, cells, code, column: (rows) => cells.subarray(0, rows) };
    }
    case 'boolean': {
      const cells = new Uint8Array(most);
      const code = (value: unknown) => (typeof value === 'boolean' ? Number(value) : undefined);
      return { name, absent: 2, cells, code, column: (rows) => cells.subarray(0, rows) };
    }
    case 'date': {
      const cells = new Int32Array(most);
      const column = (rows: number) => cells.subarray(0, rows);
      return { name, absent: absentWhole, cells, code: dayOf, column };
    }
    case 'enumeration':
    case 'text': {
      const enumeration = type.kind === 'enumeration' ? type.enumeration : undefined;
      const declared = core.enumerations.find((each) => each.name === enumeration);
      return takenTexts(name, declared?.values.map((value) => value.name) ?? [], type.kind, most);
    }
    default:
      return undefined;
  }
}

function takenTexts(
  name: string,
  declared: readonly string[],
  kind: 'enumeration' | 'text',
  most: number,
): TakenInput {
  const cells = new Int32Array(most);
  const values = [...declared];
  const codes = new Map(values.map((value, code) => [value, code]));
  const code = (value: unknown): number | undefined => {
    if (typeof value !== 'string') return undefined;
    const known = codes.get(value);
    if (known !== undefined || kind === 'enumeration') return known;
    codes.set(value, values.length);
    return values.push(value) - 1;
  };
  const column = (rows: number) => ({ codes: cells.subarray(0, rows), values });
  return { name, absent: -1, cells, code, column };
}

function dayOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const time = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) return undefined;
  return time / 86_400_000;
}
