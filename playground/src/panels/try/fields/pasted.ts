import type { FieldKind, FormField } from '@tiaoli/views';
import type { FactValue } from 'tiaoli';
import { dateFormats, dateOf } from './dates.js';

/** The cells of a row as a spreadsheet puts them on the clipboard. */
export type PastedRow = readonly string[];

type Row = Readonly<Record<string, FactValue>>;

/** A block of cells: tabs between them, a line each row; a cell with a break stands in quotation marks. */
export function rowsOfText(text: string): readonly PastedRow[] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  for (const [, cell = '', end = ''] of text.replace(/(\r\n|\n|\r)$/, '').matchAll(cells)) {
    const isQuoted = cell.length > 1 && cell.startsWith('"');
    rows.at(-1)?.push((isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell).trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

/** Puts pasted cells over the rows from a place on; a row of headings says which columns they are. */
export function pastedInto(
  rows: readonly Row[],
  columns: readonly FormField[],
  pasted: readonly PastedRow[],
  from: { readonly row: number; readonly column: number },
): readonly Row[] {
  const [first = [], ...others] = pasted;
  const headed = first.map((heading) => columns.find((column) => isHeading(heading, column)));
  const hasHead = first.length > 0 && headed.every((column) => column !== undefined);
  const targets = hasHead ? headed : columns.slice(from.column);
  const next = [...rows];
  for (const [index, cells] of (hasHead ? others : pasted).entries()) {
    const entries = cells.flatMap((cell, at) => {
      const column = targets[at];
      if (column === undefined || column.kind === 'list' || cell === '') return [];
      return [[column.name, factOfCell(cell, column)] as const];
    });
    next[from.row + index] = { ...next[from.row + index], ...Object.fromEntries(entries) };
  }
  return next;
}

function isHeading(text: string, { name, title, unit }: FormField): boolean {
  const bare = text.replace(/\s*[(（][^)）]*[)）]$/, '');
  const units = unit === undefined ? [] : [unit.text];
  return [name, title.zh, title.en, ...units.map((each) => `${name}${each}`)].some(
    (each) => each === text || each === bare,
  );
}

const readers: { readonly [K in FieldKind]?: (cell: string, column: FormField) => FactValue } = {
  integer: (cell) => cell.replaceAll(',', ''),
  decimal: (cell) => cell.replaceAll(',', ''),
  date: (cell) => dateOf(cell)?.format(dateFormats[0]) ?? cell,
  choice: (cell, { choices = [] }) =>
    choices.find(({ title }) => title.zh === cell || title.en === cell)?.value ?? cell,
};

/** What cannot be understood stays as it is, and is told to be wrong. */
function factOfCell(cell: string, column: FormField): FactValue {
  return readers[column.kind]?.(cell, column) ?? cell;
}
