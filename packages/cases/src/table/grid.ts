import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import Papa from 'papaparse';
import type { Cell } from './cell.js';
import { placeCells } from './place-cells.js';
import { findSeparator } from './separator.js';

/** A sheet whose rows are numbered as a spreadsheet numbers them; blank rows are left out. */
export interface Grid {
  readonly separator: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Reads a text of separated values; quotes that do not match are reported and end the reading. */
export function readGrid(text: string, diagnostics: Diagnostic[]): Grid {
  const { separator, start } = findSeparator(text);
  const body = text.slice(start);
  const newline = body.includes('\n') ? '\n' : '\r';
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: separator, newline });
  const rows = placeCells(text, data, { start, separator });
  // After the first quote that has no match, the others match wrongly.
  const unmatched = errors.find(({ type }) => type === 'Quotes');
  if (unmatched !== undefined) {
    const span = rows[unmatched.row ?? 0]?.at(-1)?.span ?? { start, end: start };
    diagnostics.push(createDiagnostic('case-table-quotes', span, {}));
  }
  const isBlank = (cells: readonly Cell[]) => cells.every((cell) => cell.text === '');
  return { separator, rows: rows.filter((cells) => !isBlank(cells)) };
}
