import type { Cell } from './cell.js';

interface Layout {
  /** Where the first cell stands. */
  readonly start: number;
  readonly separator: string;
}

/**
 * Gives every cell its place in the file. The reader of separated values knows what a cell says but
 * not where; what a cell says tells how long it is, for a quote inside quotes is written twice.
 */
export function placeCells(
  text: string,
  rows: readonly (readonly string[])[],
  { start, separator }: Layout,
): readonly (readonly Cell[])[] {
  let at = start;
  return rows.map((values, row) =>
    values.map((value, column): Cell => {
      const { span, end } = placeCell(text, at, value);
      at = end + separator.length;
      return { text: value.trim(), span, name: `${columnName(column)}${row + 1}` };
    }),
  );
}

function placeCell(text: string, at: number, value: string) {
  const quoted = `"${value.replaceAll('"', '""')}"`;
  if (text.startsWith(quoted, at)) {
    const close = at + quoted.length;
    const blanks = /[^\S\n\t]*/y;
    blanks.lastIndex = close;
    return { span: { start: at, end: close }, end: close + (blanks.exec(text)?.[0].length ?? 0) };
  }
  const before = value.length - value.trimStart().length;
  const start = value.trim() === '' ? at : at + before;
  return { span: { start, end: start + value.trim().length }, end: at + value.length };
}

const letters = 26;

/** A, B, … Z, AA, AB, … */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % letters));
  return index < letters ? last : columnName(Math.floor(index / letters) - 1) + last;
}
