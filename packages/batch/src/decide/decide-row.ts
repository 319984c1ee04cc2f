import { chinaHolidays } from '@tiaoli/calendar';
import { type Mapping, plainDigits, problemsOf } from '@tiaoli/fact-tables';
import { createRuntime, type Result } from '@tiaoli/runtime';
import { decide, type LoadedPolicy, type ReportValue, type RuleReport } from 'tiaoli';
import type { FactRows } from '../fact-rows.js';
import type { RowsQuestion } from '../question.js';
import type { RowAnswer } from './answers.js';

export type DecideRow = (rows: FactRows, row: number, only?: readonly string[]) => RowAnswer;

/**
 * Decides a row by itself. The evaluator, which also says what is missing or wrong, is asked only
 * where something is.
 */
export function createRowDecider(
  policy: LoadedPolicy,
  { asOf, language, holidays }: RowsQuestion,
  mapping: Mapping,
): DecideRow {
  const decideFast = createRuntime(policy.core, { holidays: holidays ?? chinaHolidays }).on(asOf);
  const rules = policy.core.rules.filter(({ internal }) => !internal).map(({ name }) => name);
  const checklists = new Set(
    policy.core.rules.flatMap(({ name, body }) => (body.kind === 'checklist' ? [name] : [])),
  );
  const asked = { asOf, language, ...(holidays && { holidays }) };
  return (rows, row, only = rules) => {
    const reading = rows.read(row);
    if ('problems' in reading) return reading;
    const { facts } = reading;
    const { results, problems } = decideFast(facts);
    const isWhole =
      problems.length === 0 &&
      only.every((rule) => Object.hasOwn(results, rule) && isDecided(results[rule]));
    if (isWhole) {
      const reports = only.map((rule) => [rule, reportOf(results[rule], checklists.has(rule))]);
      return { results: Object.fromEntries(reports) };
    }
    const { report, diagnostics } = decide(policy, { ...asked, facts, only });
    if (report === undefined) return { problems: problemsOf(diagnostics, mapping) };
    return { results: report.results };
  };
}

/** A record whose columns are called so is taken for more than it is, which costs only time. */
function isDecided(result: Result | undefined): boolean {
  if (typeof result !== 'object') return result !== undefined;
  return !Object.hasOwn(result, 'undecided') && !Object.hasOwn(result, 'error');
}

function reportOf(result: Result | undefined, isChecklist: boolean): RuleReport {
  const value = inDigits(result);
  return { status: 'decided', value: isChecklist ? { met: value } : value };
}

/** Numbers as their digits, as the evaluator writes them. */
function inDigits(result: Result | undefined): ReportValue {
  if (typeof result === 'number') return plainDigits(result);
  if (result === undefined || typeof result !== 'object') return result ?? null;
  if (isList(result)) return result.map(inDigits);
  return Object.fromEntries(Object.entries(result).map(([name, each]) => [name, inDigits(each)]));
}

function isList(result: Result): result is readonly Result[] {
  return Array.isArray(result);
}
