import type { Cell } from '../cell.js';
import type { TableField, TableForm } from '../form/table-form.js';
import type { MappedColumn, Mapping } from '../mapping/mapping.js';
import type { CellProblem } from '../problem.js';
import type { FactInput } from './cell-reading.js';
import { readCell } from './read-cell.js';

/** Facts by name, as `decide` takes them. */
export type RowFacts = Readonly<Record<string, FactInput>>;

/** What a row says, or why it says nothing. */
export type RowReading =
  | { readonly facts: RowFacts }
  | { readonly problems: readonly CellProblem[] };

/** The facts of a row; a blank cell gives none. Ranges and the like are for `runTable` to check. */
export function factsOfRow(form: TableForm, mapping: Mapping, row: readonly Cell[]): RowReading {
  return createRowReader(form, mapping)(row);
}

/** The same for many rows. */
export function createRowReader(
  form: TableForm,
  mapping: Mapping,
): (row: readonly Cell[]) => RowReading {
  const fields = new Map(form.fields.map((field) => [field.name, field]));
  const columns = mapping.flatMap((column): readonly (readonly [MappedColumn, TableField])[] => {
    const field = fields.get(column.field ?? '');
    return field === undefined ? [] : [[column, field]];
  });
  return (row) => {
    const facts: [string, FactInput][] = [];
    const problems: CellProblem[] = [];
    for (const [column, field] of columns) {
      const reading = readCell(row[column.column] ?? { kind: 'blank' }, field, column);
      if (reading.kind === 'fact') facts.push([field.name, reading.value]);
      if (reading.kind === 'problem') {
        const { message } = reading;
        problems.push({ column: column.column, field: field.name, message });
      }
    }
    return problems.length > 0 ? { problems } : { facts: Object.fromEntries(facts) };
  };
}
