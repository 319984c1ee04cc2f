import { parseRational } from '@tiaoli/evaluator';
import type { ReportValue, RuleReport } from 'tiaoli';
import type { OutputColumn } from '../outputs/output-columns.js';
import { outputValue } from '../outputs/output-value.js';
import type { DecidedRow, RowResult } from '../run/row-result.js';
import { numberClasses } from './number-classes.js';
import { numberSummary } from './number-summary.js';
import type { ColumnSummary, TableSummary } from './summary.js';
import { valueClasses } from './value-classes.js';

/** Totals and distributions of the columns of results. Rows in error take part in none. */
export function summaryOf(
  rows: readonly RowResult[],
  columns: readonly OutputColumn[],
): TableSummary {
  const decided = rows.filter((row): row is DecidedRow => row.status === 'decided');
  return {
    rows: rows.length,
    decidedRows: decided.length,
    refusedRows: rows.length - decided.length,
    columns: columns.map((column) => columnSummary(column, decided)),
  };
}

function columnSummary(column: OutputColumn, rows: readonly DecidedRow[]): ColumnSummary {
  const counts = { decided: 0, undecided: 0, error: 0, absent: 0 };
  const texts: string[] = [];
  for (const { results } of rows) {
    const output = outputValue(reportIn(results, column.rule), column);
    counts[output.status] += 1;
    if (output.status !== 'decided') continue;
    // Of a list each member counts.
    const { value } = output;
    if (Array.isArray(value)) texts.push(...value.map(textOf));
    else texts.push(textOf(value));
  }
  const { decided, undecided, error: errors } = counts;
  return { column, decided, undecided, errors, ...distribution(column, texts) };
}

function textOf(value: ReportValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export function reportIn(
  results: Readonly<Record<string, RuleReport>>,
  rule: string,
): RuleReport | undefined {
  return Object.hasOwn(results, rule) ? results[rule] : undefined;
}

function distribution(
  column: OutputColumn,
  texts: readonly string[],
): Pick<ColumnSummary, 'numbers' | 'classes'> {
  if (column.kind !== 'number') return { classes: valueClasses(column, texts) };
  const numbers = texts.map(parseRational).filter((number) => number !== undefined);
  if (numbers.length === 0) return { classes: [] };
  return { numbers: numberSummary(numbers), classes: numberClasses(numbers) };
}
