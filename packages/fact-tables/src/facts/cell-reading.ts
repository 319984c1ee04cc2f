import type { Bilingual } from '@tiaoli/diagnostics';
import type { Cell } from '../cell.js';
import { quotedText } from '../problem.js';

/** A fact as `decide` takes it. */
export type FactInput = boolean | string | number;

export type CellReading =
  | { readonly kind: 'fact'; readonly value: FactInput }
  | { readonly kind: 'blank' }
  | { readonly kind: 'problem'; readonly message: Bilingual };

export type FilledCell = Exclude<Cell, { readonly kind: 'blank' } | { readonly kind: 'error' }>;

export function fact(value: FactInput): CellReading {
  return { kind: 'fact', value };
}

export function unreadable(message: Bilingual): CellReading {
  return { kind: 'problem', message };
}

/** What stands there, and what is wanted instead. */
export function notReadable(text: string, zh: string, en: string): CellReading {
  const shown = quotedText(text);
  return unreadable({ zh: `“${shown}”${zh}`, en: `“${shown}” ${en}` });
}
