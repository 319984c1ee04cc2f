import type { ReportValue, RuleReport } from 'tiaoli';
import type { OutputColumn } from './output-columns.js';

/** What a row says in a column of results. */
export type OutputValue =
  | { readonly status: 'decided'; readonly value: ReportValue }
  | { readonly status: 'undecided'; readonly needs: readonly (readonly string[])[] }
  | { readonly status: 'error'; readonly message: string }
  /** A table of several outputs has none in it, or the rule was not asked. */
  | { readonly status: 'absent' };

/** The part of a report that a column shows; a part may be known while the whole is not. */
export function outputValue(report: RuleReport | undefined, column: OutputColumn): OutputValue {
  if (report === undefined) return { status: 'absent' };
  if (report.status === 'error') return { status: 'error', message: report.message };
  const value = report.status === 'decided' ? report.value : report.partial;
  const part = value === undefined ? undefined : partOf(value, column.path);
  if (part !== undefined && part !== null) return { status: 'decided', value: part };
  return report.status === 'decided'
    ? { status: 'absent' }
    : { status: 'undecided', needs: report.needs };
}

function partOf(value: ReportValue, path: readonly string[]): ReportValue | undefined {
  let part: ReportValue | undefined = value;
  for (const name of path) {
    if (typeof part !== 'object' || part === null || isList(part)) return undefined;
    part = Object.hasOwn(part, name) ? part[name] : undefined;
  }
  return part;
}

function isList(value: ReportValue): value is readonly ReportValue[] {
  return Array.isArray(value);
}
