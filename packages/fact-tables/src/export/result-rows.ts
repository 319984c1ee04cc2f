import type { Language } from '@tiaoli/diagnostics';
import type { OutputColumn } from '../outputs/output-columns.js';
import { type OutputValue, outputValue } from '../outputs/output-value.js';
import type { CellProblem } from '../problem.js';
import type { Sheet } from '../read/sheet.js';
import type { RowResult } from '../run/row-result.js';
import { reportIn } from '../summary/summary-of.js';
import {
  blankExport,
  cellExport,
  type ExportCell,
  textExport,
  valueExport,
} from './export-cell.js';
import { words } from './words.js';

interface Asked {
  readonly sheet: Pick<Sheet, 'header' | 'rows'>;
  readonly rows: readonly RowResult[];
  readonly columns: readonly OutputColumn[];
  readonly language: Language;
}

/** The rows of the table as they were, with the results and the reasons behind them. */
export function resultRows({ sheet, rows, columns, language }: Asked): readonly ExportCell[][] {
  const byIndex = new Map(rows.map((row) => [row.index, row]));
  const heads = [
    ...sheet.header,
    words.status[language],
    ...columns.map((column) => columnHeading(column, language)),
    words.reasons[language],
  ];
  const body = sheet.rows.map((cells, index) => [
    ...cells.map(cellExport),
    ...resultCells(byIndex.get(index), { sheet, rows, columns, language }),
  ]);
  return [heads.map(textExport), ...body];
}

/** `奖补金额（元）`. */
export function columnHeading({ title, unit }: OutputColumn, language: Language): string {
  if (unit === undefined) return title[language];
  return language === 'zh' ? `${title.zh}（${unit}）` : `${title.en} (${unit})`;
}

function resultCells(row: RowResult | undefined, asked: Asked): readonly ExportCell[] {
  const { columns, language, sheet } = asked;
  const blanks = columns.map(() => blankExport);
  if (row === undefined) return [textExport(words.notRun[language]), ...blanks, blankExport];
  if (row.status === 'refused') {
    const reasons = row.problems.map((each) => problemText(each, sheet.header, language));
    const text = textExport(reasons.join(words.semicolon[language]));
    return [textExport(words.refused[language]), ...blanks, text];
  }
  const outputs = columns.map((column) => outputValue(reportIn(row.results, column.rule), column));
  return [
    textExport(words[statusOf(outputs)][language]),
    ...outputs.map((output, index) => outputCell(output, columns[index], language)),
    textExport(reasonsOf(outputs, columns, language).join(words.semicolon[language])),
  ];
}

function outputCell(
  output: OutputValue,
  column: OutputColumn | undefined,
  language: Language,
): ExportCell {
  if (column === undefined || output.status === 'absent') return blankExport;
  if (output.status === 'decided') return valueExport(output.value, column, language);
  return textExport(words[output.status][language]);
}

/** The worst of what the results of a row are. */
export function statusOf(outputs: readonly OutputValue[]): 'decided' | 'undecided' | 'error' {
  if (outputs.some(({ status }) => status === 'error')) return 'error';
  return outputs.some(({ status }) => status === 'undecided') ? 'undecided' : 'decided';
}

export function problemText(
  { column, message }: CellProblem,
  header: readonly string[],
  language: Language,
): string {
  const heading = column === undefined ? '' : (header[column] ?? '');
  return heading === ''
    ? message[language]
    : `${heading}${words.colon[language]}${message[language]}`;
}

/** Once for each rule: its parts lack the same. */
export function reasonsOf(
  outputs: readonly OutputValue[],
  columns: readonly OutputColumn[],
  language: Language,
): readonly string[] {
  const reasons = outputs.flatMap((output, index) => {
    const rule = columns[index]?.rule ?? '';
    if (output.status === 'error') return [output.message];
    if (output.status !== 'undecided') return [];
    return [`${rule}${words.colon[language]}${needsText(output.needs, language)}`];
  });
  return [...new Set(reasons)];
}

/** More ways than these are not told in a cell. */
const mostWays = 3;

function needsText(needs: readonly (readonly string[])[], language: Language): string {
  const ways = needs.slice(0, mostWays).map((set) => set.join(words.and[language]));
  const rest = needs.length > mostWays ? '…' : '';
  return `${words.lacks[language]} ${ways.join(words.or[language])}${rest}`;
}
