import type { Bilingual, Language } from '@tiaoli/diagnostics';
import {
  type OutputColumn,
  outputValue,
  type RowResult,
  type Sheet,
  shownCell,
} from '@tiaoli/fact-tables';
import { describeDigits, describePercent, type ReportValue } from 'tiaoli';

/** A row of results in words, light enough to send ten thousand of them to the page. */
export interface ShownRow {
  readonly index: number;
  /** As the spreadsheet numbers it. */
  readonly row: number;
  /** The first cells of the row, by which people know it. */
  readonly head: string;
  /** Why it gives no results. */
  readonly problems: readonly { readonly heading: string; readonly message: Bilingual }[];
  /** One a column. */
  readonly cells: readonly ShownCell[];
}

export interface ShownCell {
  readonly state: 'decided' | 'undecided' | 'error' | 'absent';
  readonly text: string;
}

const headCells = 2;

export function shownRow(
  row: RowResult,
  { header, rows }: Sheet,
  columns: readonly OutputColumn[],
  language: Language,
): ShownRow {
  const cells = rows[row.index] ?? [];
  const head = cells.slice(0, headCells).map(shownCell).join(' ');
  const known = { index: row.index, row: row.row, head };
  if (row.status === 'refused') {
    const problems = row.problems.map(({ column, field = '', message }) => ({
      heading: column === undefined ? field : (header[column] ?? field),
      message,
    }));
    return { ...known, problems, cells: [] };
  }
  const { results } = row;
  return {
    ...known,
    problems: [],
    cells: columns.map((column) => {
      const answer = outputValue(results[column.rule], column);
      if (answer.status === 'decided') {
        return { state: 'decided', text: inWords(answer.value, column, language) };
      }
      if (answer.status === 'error') return { state: 'error', text: answer.message };
      if (answer.status === 'absent') return { state: 'absent', text: '' };
      return { state: 'undecided', text: (answer.needs[0] ?? []).join('、') };
    }),
  };
}

const words = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
} as const;

/** A value as people write it. */
export function inWords(value: ReportValue, column: OutputColumn, language: Language): string {
  if (typeof value === 'boolean') return words[`${value}`][language];
  if (Array.isArray(value)) {
    return value.map((each) => inWords(each as ReportValue, column, language)).join('、');
  }
  const text = String(value);
  if (column.kind === 'number') {
    const { percent, unit = '' } = column;
    return percent ? describePercent(text, language) : describeDigits(text, unit, language);
  }
  return column.choices.find((choice) => choice.value === text)?.title[language] ?? text;
}
