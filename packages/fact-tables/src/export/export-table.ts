import type { Language } from '@tiaoli/diagnostics';
import type { LoadedPolicy, RuleReport } from 'tiaoli';
import { type OutputColumn, outputColumnsOf, wholeColumnsOf } from '../outputs/output-columns.js';
import type { Sheet } from '../read/sheet.js';
import type { RowResult, WholeResult } from '../run/row-result.js';
import type { TableQuestion } from '../run/table-question.js';
import { summaryOf } from '../summary/summary-of.js';
import { basisRows } from './basis-rows.js';
import { resultRows } from './result-rows.js';
import { summaryRows } from './summary-rows.js';
import { words } from './words.js';
import { writeCsv } from './write-csv.js';
import { type ExportSheet, writeWorkbook } from './write-xlsx.js';

/** What a run came to, to be taken along. */
export interface TableResults {
  readonly policy: LoadedPolicy;
  readonly sheet: Pick<Sheet, 'header' | 'rows'>;
  readonly question: TableQuestion;
  readonly rows: readonly RowResult[];
  /** Of a list. */
  readonly whole?: WholeResult;
  /** The columns of results that are wanted; all but details where absent. */
  readonly columns?: readonly OutputColumn[];
}

/**
 * The table with the results behind its rows, as a file. In .xlsx a summary and the basis of the
 * results stand on sheets of their own. No cell of it is executed when it is opened.
 */
export async function exportTable(
  results: TableResults,
  format: 'xlsx' | 'csv',
): Promise<Uint8Array> {
  const { policy, sheet, question, rows, whole } = results;
  const { language = 'zh', form } = question;
  const all = outputColumnsOf(policy, form, question);
  const columns = results.columns ?? all.filter(({ detail }) => !detail);
  const table = resultRows({ sheet, rows, columns, language });
  if (format === 'csv') return writeCsv(table);
  const sheets: readonly ExportSheet[] = [
    { name: words.results[language], rows: table },
    { name: words.summary[language], rows: summaryRows(summaryOf(rows, columns), language) },
    ...(whole === undefined ? [] : [wholeSheet(whole.results, policy, question, language)]),
    { name: words.basis[language], rows: basisRows(policy, question, rows) },
  ];
  return writeWorkbook(sheets);
}

/** What the rules of the policy say of the whole list, as a table of one row. */
function wholeSheet(
  reports: Readonly<Record<string, RuleReport>>,
  policy: LoadedPolicy,
  question: TableQuestion,
  language: Language,
): ExportSheet {
  const columns = wholeColumnsOf(policy, question);
  const row: RowResult = { status: 'decided', row: 1, index: 0, facts: {}, results: reports };
  const sheet = { header: [], rows: [[]] };
  const rows = resultRows({ sheet, rows: [row], columns, language });
  return { name: words.whole[language], rows };
}
