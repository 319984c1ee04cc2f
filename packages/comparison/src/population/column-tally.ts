import type { OutputColumn, OutputValue } from '@tiaoli/fact-tables';
import type { ColumnEffect, Move, Outcome } from './effect.js';
import { createNumberTally } from './number-tally.js';

export interface CountedRow {
  readonly row: number;
  readonly label: string | undefined;
}

/** Counts what becomes of a column, row by row. */
export interface Tally {
  /** Whether the two are different. */
  add(row: CountedRow, before: OutputValue, after: OutputValue): boolean;
  result(): ColumnEffect;
}

/** Numbers in one unit are added up, all else is counted. */
export function createTally(older: OutputColumn, newer: OutputColumn): Tally {
  const areNumbers = [older, newer].every(({ kind }) => kind === 'number');
  const isSameUnit = older.unit === newer.unit && older.percent === newer.percent;
  const numbers = areNumbers && isSameUnit ? createNumberTally() : undefined;
  const moves = new Map<string, { readonly from: Outcome; readonly to: Outcome; rows: number }>();
  let changed = 0;
  return {
    add: (row, before, after) => {
      const [from, to] = [outcomeOf(before, numbers), outcomeOf(after, numbers)];
      const isDifferent = numbers?.add(row, before, after) ?? false;
      const key = JSON.stringify([from, to]);
      const known = moves.get(key);
      if (known === undefined) moves.set(key, { from, to, rows: 1 });
      else known.rows += 1;
      const differs = isDifferent || !isSame(from, to);
      if (differs) changed += 1;
      return differs;
    },
    result: () => ({
      column: newer,
      changed,
      moves: mostFirst([...moves.values()]),
      ...(numbers && { numbers: numbers.result() }),
    }),
  };
}

function outcomeOf(value: OutputValue, numbers: object | undefined): Outcome {
  if (value.status !== 'decided') return { kind: value.status };
  if (numbers !== undefined) return { kind: 'number' };
  const text = typeof value.value === 'object' ? JSON.stringify(value.value) : String(value.value);
  return { kind: 'value', value: text };
}

function isSame(one: Outcome, other: Outcome): boolean {
  if (one.kind !== other.kind) return false;
  return one.kind !== 'value' || (other.kind === 'value' && one.value === other.value);
}

function mostFirst(moves: readonly Move[]): readonly Move[] {
  return [...moves].sort((left, right) => right.rows - left.rows);
}
