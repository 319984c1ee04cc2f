import type { Bilingual, Language } from '@tiaoli/diagnostics';
import { describeDigits, describePercent } from 'tiaoli';
import type { OutputColumn } from '../outputs/output-columns.js';
import type { ColumnSummary, OutputClass, TableSummary } from '../summary/summary.js';
import { type ExportCell, numberExport, textExport, valueExport } from './export-cell.js';
import { words } from './words.js';

/** A summary as rows: what, of which result, how much. */
export function summaryRows(
  { rows, decidedRows, refusedRows, columns }: TableSummary,
  language: Language,
): readonly (readonly ExportCell[])[] {
  const text = (word: Bilingual): ExportCell => textExport(word[language]);
  const heads = [words.output, words.unit, words.item, words.number, words.count].map(text);
  const whole = (word: Bilingual, count: number): readonly ExportCell[] => [
    text(word),
    textExport(''),
    textExport(''),
    textExport(''),
    numberExport(String(count)),
  ];
  return [
    heads,
    whole(words.rows, rows),
    whole(words.decidedRows, decidedRows),
    whole(words.refusedRows, refusedRows),
    ...columns.filter(({ column }) => !column.detail).flatMap((each) => columnRows(each, language)),
  ];
}

function columnRows(
  summary: ColumnSummary,
  language: Language,
): readonly (readonly ExportCell[])[] {
  const { column, decided, undecided, errors, numbers, classes } = summary;
  const start = [textExport(column.title[language]), textExport(column.unit ?? '')];
  const row = (item: ExportCell, number: ExportCell, count: ExportCell): readonly ExportCell[] => [
    ...start,
    item,
    number,
    count,
  ];
  const none = textExport('');
  const counted = (word: Bilingual, count: number) =>
    row(textExport(word[language]), none, numberExport(String(count)));
  const measured = (['total', 'mean', 'least', 'most'] as const).flatMap((name) =>
    numbers === undefined
      ? []
      : [
          row(
            textExport(words[name][language]),
            measureCell(numbers[name], column, language),
            none,
          ),
        ],
  );
  return [
    counted(words.decided, decided),
    ...(undecided === 0 ? [] : [counted(words.undecided, undecided)]),
    ...(errors === 0 ? [] : [counted(words.error, errors)]),
    ...measured,
    ...classes.map((each) =>
      row(classCell(each, column, language), none, numberExport(String(each.count))),
    ),
  ];
}

/** A number, or how people are told one without a last digit: 1/3（约 0.33）. */
function measureCell(
  digits: string,
  { unit = '', percent }: OutputColumn,
  language: Language,
): ExportCell {
  if (!digits.includes('/')) return numberExport(digits, percent);
  const told = percent ? describePercent(digits, language) : describeDigits(digits, unit, language);
  return textExport(told.trim());
}

function classCell(each: OutputClass, column: OutputColumn, language: Language): ExportCell {
  if (each.kind === 'others') return textExport(`${words.others[language]} (${each.values})`);
  if (each.kind === 'range') {
    // Both bounds as the half-open interval that they are.
    return textExport(`[${each.from}, ${each.to}${each.isLast ? ']' : ')'}`);
  }
  const value = column.kind === 'boolean' ? each.value === 'true' : each.value;
  return valueExport(value, column, language);
}
