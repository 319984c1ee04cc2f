import type { Bilingual } from '@tiaoli/diagnostics';

/** Something that a person should know of a table; an error is in the way of what was wanted. */
export interface TableProblem {
  readonly severity: 'error' | 'note';
  readonly code: string;
  readonly message: Bilingual;
  /** Name of the sheet. */
  readonly sheet?: string;
  /** As the spreadsheet numbers it. */
  readonly row?: number;
}

/** Why a row gives no facts. */
export interface CellProblem {
  /** Index of the column, from 0; absent where it is about the whole row. */
  readonly column?: number;
  /** Name of the fact that it is about. */
  readonly field?: string;
  readonly message: Bilingual;
}

export function tableError(code: string, zh: string, en: string): TableProblem {
  return { severity: 'error', code, message: { zh, en } };
}

export function tableNote(code: string, zh: string, en: string): TableProblem {
  return { severity: 'note', code, message: { zh, en } };
}

const longest = 40;

/** A text of a cell in a message. */
export function quotedText(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ')];
  return signs.length > longest ? `${signs.slice(0, longest).join('')}…` : signs.join('');
}
