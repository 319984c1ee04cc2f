import type { Language } from '@tiaoli/diagnostics';
import type { ReportValue } from 'tiaoli';
import type { Cell } from '../cell.js';
import { shownCell, shownPercent } from '../cell.js';
import type { OutputColumn } from '../outputs/output-columns.js';
import { exactNumber } from '../read/spreadsheet-number.js';
import { words } from './words.js';

/** A cell on its way out. */
export type ExportCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** A number that a spreadsheet holds exactly; its digits beside it. */
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly digits: string;
      readonly percent: boolean;
    }
  | { readonly kind: 'date'; readonly date: string };

export const blankExport: ExportCell = { kind: 'blank' };

export function textExport(text: string): ExportCell {
  return text === '' ? blankExport : { kind: 'text', text };
}

/** Exact digits as a number where a spreadsheet keeps them all, and as a text otherwise. */
export function numberExport(digits: string, percent = false): ExportCell {
  const value = exactNumber(digits);
  if (value !== undefined) return { kind: 'number', value, digits, percent };
  return textExport(percent ? shownPercent(digits) : digits);
}

/** A cell of the table as it was. */
export function cellExport(cell: Cell): ExportCell {
  if (cell.kind === 'blank') return blankExport;
  if (cell.kind === 'date') return { kind: 'date', date: cell.date };
  const isPlain = cell.kind === 'number' && cell.suffix === undefined && cell.width === undefined;
  return isPlain ? numberExport(cell.text, cell.percent) : textExport(shownCell(cell));
}

/** A decided result. */
export function valueExport(
  value: ReportValue,
  column: OutputColumn,
  language: Language,
): ExportCell {
  if (Array.isArray(value)) {
    const members = value.map((each) => wordOf(each, column, language));
    return textExport(members.join(words.comma[language]));
  }
  if (column.kind === 'number') return numberExport(String(value), column.percent);
  if (column.kind === 'date') return { kind: 'date', date: String(value) };
  return textExport(wordOf(value, column, language));
}

function wordOf(value: ReportValue, { choices }: OutputColumn, language: Language): string {
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no'][language];
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const choice = choices.find((each) => each.value === text);
  // In Chinese a value is called as the policy calls it.
  return choice === undefined || language === 'zh' ? text : choice.title.en;
}
