import { type OutputColumn, outputValue, type RowResult } from '@tiaoli/fact-tables';
import type { ReportValue, RuleReport } from 'tiaoli';
import type { Answers, RowAnswer } from '../decide/answers.js';
import type { RowsQuestion } from '../question.js';
import type { ByteSink } from './byte-sink.js';
import { columnOf, plainValue } from './column-writers.js';
import type { RowStatus, WriteRow } from './write-row.js';

/**
 * Writes rows as lines of JSON: `{"facts": …, "results": …}` with the results by rule in their plain
 * form, or `{"facts": …, "errors": [{zh, en}]}`.
 */
export function createNdjsonWriter(question: RowsQuestion) {
  const rules = rulesOf(question);
  return (answers: Answers): WriteRow => {
    const writers = rules.map((each) => ({ ...each, write: ruleWriter(each.outputs, answers) }));
    return (rows, row, sink) => {
      sink.text('{"facts":');
      rows.writeJson(row, sink);
      const status = writeAnswer(answers.general.get(row), writers, row, sink);
      sink.text('}\n');
      return status;
    };
  };
}

/** Writes a row that was decided by itself. */
export function writeReportLine(row: RowResult, question: RowsQuestion, sink: ByteSink): void {
  const facts = row.status === 'decided' ? row.facts : {};
  const none: WriteRule = (_, to) => to.text('null');
  const rules = rulesOf(question).map((each) => ({ ...each, write: none }));
  sink.text(`{"row":${row.row},"facts":${JSON.stringify(facts)}`);
  writeAnswer(row.status === 'decided' ? { results: row.results } : row, rules, 0, sink);
  sink.text('}\n');
}

interface AskedRule {
  readonly rule: string;
  readonly outputs: readonly OutputColumn[];
}

type WriteRule = (row: number, sink: ByteSink) => void;

function rulesOf({ outputs }: RowsQuestion): readonly AskedRule[] {
  const names = [...new Set(outputs.map(({ rule }) => rule))];
  return names.map((rule) => ({ rule, outputs: outputs.filter((each) => each.rule === rule) }));
}

function writeAnswer(
  answer: RowAnswer | undefined,
  rules: readonly (AskedRule & { readonly write: WriteRule })[],
  row: number,
  sink: ByteSink,
): RowStatus {
  if (answer !== undefined && 'problems' in answer) {
    sink.text(`,"errors":${JSON.stringify(answer.problems.map(({ message }) => message))}`);
    return 'refused';
  }
  const results = answer?.results ?? {};
  sink.text(',"results":{');
  for (const [index, { rule, outputs, write }] of rules.entries()) {
    sink.text(`${index === 0 ? '' : ','}${JSON.stringify(rule)}:`);
    const report = Object.hasOwn(results, rule) ? results[rule] : undefined;
    if (report === undefined) write(row, sink);
    else sink.text(JSON.stringify(plainReport(report, outputs)));
  }
  sink.text('}');
  return statusOf(Object.values(results));
}

function statusOf(reports: readonly RuleReport[]): RowStatus {
  if (reports.some(({ status }) => status === 'error')) return 'error';
  return reports.some(({ status }) => status === 'undecided') ? 'undecided' : 'decided';
}

/** Whether a rule says one thing; otherwise it says several, by their names. */
function isSingle([only, second]: readonly OutputColumn[]): boolean {
  const path = only?.path.join('.') ?? '';
  return second === undefined && (path === '' || path === 'met');
}

function partName({ path }: OutputColumn): string {
  return path.at(-1) ?? '';
}

/** What writes the result of a rule from the columns. */
function ruleWriter(outputs: readonly OutputColumn[], { decided }: Answers): WriteRule {
  const parts = outputs.map((output) => {
    const column = columnOf(output, decided);
    const write: WriteRule = (row, sink) => {
      if (column === undefined) sink.text('null');
      else writeHeld(column, column.array[row] ?? 0, decided.texts, sink);
    };
    return { name: JSON.stringify(partName(output)), write };
  });
  const [first] = parts;
  if (isSingle(outputs) && first !== undefined) return first.write;
  return (row, sink) => {
    for (const [index, { name, write }] of parts.entries()) {
      sink.text(`${index === 0 ? '{' : ','}${name}:`);
      write(row, sink);
    }
    sink.text('}');
  };
}

/** A whole number of so many is shown in 15 digits, which all readers keep. */
const largestShown = 1e15;

function writeHeld(
  column: NonNullable<ReturnType<typeof columnOf>>,
  held: number,
  texts: readonly string[],
  sink: ByteSink,
): void {
  if (column.kind !== 'number') {
    sink.text(JSON.stringify(plainValue(column, held, texts)));
    return;
  }
  const mark = Math.abs(held) < largestShown ? '' : '"';
  sink.text(mark);
  sink.scaled(held, column.scale ?? 0);
  sink.text(mark);
}

function plainReport(report: RuleReport, outputs: readonly OutputColumn[]): unknown {
  if (report.status === 'undecided') return { undecided: true };
  if (report.status === 'error') return { error: report.code };
  const parts = outputs.map((output): readonly [string, unknown] => {
    const part = outputValue(report, output);
    return [partName(output), part.status === 'decided' ? plainPart(part.value, output) : null];
  });
  return isSingle(outputs) ? parts[0]?.[1] : Object.fromEntries(parts);
}

function plainPart(value: ReportValue, { kind }: OutputColumn): ReportValue {
  if (kind !== 'number' || typeof value !== 'string') return value;
  const digits = value.replace(/^-?0*\.?0*/, '').replace('.', '');
  return /^-?\d+(\.\d+)?$/.test(value) && digits.length <= 15 ? Number(value) : value;
}
