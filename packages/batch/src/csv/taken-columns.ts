import type { TableField } from '@tiaoli/fact-tables';
import type { Core } from '@tiaoli/ir';
import { analyse, type Ranges } from '@tiaoli/ranges';
import type { Column } from '@tiaoli/to-js';
import type { RowsQuestion, TableShape } from '../question.js';
import type { CellPlaces } from './scan.js';
import { takeNumbers } from './take-number.js';
import { takeWords } from './take-words.js';
import type { TakenColumn } from './taken-column.js';
import { unitPlaces } from './unit-places.js';

/** The columns of a piece, taken row by row. */
export interface TakenColumns {
  /** False where the columns cannot hold all that the row says. */
  take(row: number, bytes: Uint8Array, cells: CellPlaces): boolean;
  columns(rows: number): Readonly<Record<string, Column>>;
}

type Taken = readonly { readonly name: string; readonly index: number; readonly by: TakenColumn }[];

/** The next piece may have some rows more. */
const spare = 1.2;

/**
 * What takes the columns of pieces that have no more rows than so many. The columns of a piece are
 * those of the next one too, so they are read before that is taken.
 */
export function createTaker(
  { form, policy }: RowsQuestion,
  { mapping }: TableShape,
): (most: number) => TakenColumns {
  const ranges = analyse(policy.core);
  const fields = new Map(form.fields.map((field) => [field.name, field]));
  const mapped = mapping.flatMap((column) => {
    const field = fields.get(column.field ?? '');
    return field === undefined ? [] : [{ column, field }];
  });
  let kept: { readonly most: number; readonly taken: Taken } | undefined;
  const takenFor = (most: number): Taken => {
    if (kept === undefined || kept.most < most) {
      const larger = Math.ceil(most * spare);
      kept = { most: larger, taken: made(larger) };
    }
    for (const { by } of kept.taken) by.begin?.();
    return kept.taken;
  };
  const made = (most: number): Taken =>
    mapped.flatMap(({ column, field }) => {
      const by = takenColumn(field, column, { core: policy.core, ranges }, most);
      return by === undefined ? [] : [{ name: field.name, index: column.column, by }];
    });
  return (most) => {
    const taken = takenFor(most);
    return {
      take: (row, bytes, { starts, ends, isEscaped }) => {
        let isWhole = true;
        for (const { index, by } of taken) {
          const isTaken = by.take(row, bytes, starts[index] ?? 0, ends[index] ?? 0);
          if (!isTaken || isEscaped[index] === 1) isWhole = false;
        }
        return isWhole;
      },
      columns: (rows) => Object.fromEntries(taken.map(({ name, by }) => [name, by.column(rows)])),
    };
  };
}

function takenColumn(
  field: TableField,
  column: Parameters<typeof takeWords>[1],
  { core, ranges }: { readonly core: Core; readonly ranges: Ranges },
  most: number,
): TakenColumn | undefined {
  if (field.type !== 'number') return takeWords(field, column, most);
  const range = ranges.input(field.name);
  if (range === undefined) return undefined;
  const places = { places: range.places, unitPlaces: unitPlaces(core, field.name, column.unit) };
  return takeNumbers(field, column, places, most);
}
