import type { Diagnostic } from '@tiaoli/diagnostics';
import { createQuickDecider, type FactsObject, type LoadedPolicy } from 'tiaoli';
import type { Cell } from '../cell.js';
import { createRowReader, type RowFacts } from '../facts/facts-of-row.js';
import type { Mapping } from '../mapping/mapping.js';
import type { CellProblem } from '../problem.js';
import type { Sheet } from '../read/sheet.js';
import type { RowResult, RunChunk } from './row-result.js';
import { askedOf, type TableQuestion } from './table-question.js';

/** Some hundredths of a second on an office machine. */
export const usualStep = 100;

/** Decides each row as a question of its own. */
export function* runRows(
  policy: LoadedPolicy,
  { rows, rowNumbers }: Pick<Sheet, 'rows' | 'rowNumbers'>,
  question: TableQuestion,
): Generator<RunChunk, void, void> {
  const decideRow = createRowDecider(policy, question);
  const { rowsInStep = usualStep } = question;
  const total = rows.length;
  for (let start = 0; start < total; start += rowsInStep) {
    const decided = rows.slice(start, start + rowsInStep).map((row, offset) => {
      const index = start + offset;
      return decideRow(row, { index, row: rowNumbers[index] ?? index + 1 });
    });
    yield { done: start + decided.length, total, rows: decided };
  }
}

type Where = Pick<RowResult, 'row' | 'index'>;

function createRowDecider(
  policy: LoadedPolicy,
  question: TableQuestion,
): (row: readonly Cell[], where: Where) => RowResult {
  const read = createRowReader(question.form, question.mapping);
  const decideQuickly = createQuickDecider(policy, askedOf(question));
  return (row, where) => {
    const reading = read(row);
    if ('problems' in reading) return { status: 'refused', ...where, problems: reading.problems };
    const facts = withGiven(reading.facts, question);
    const { results, diagnostics } = decideQuickly(facts);
    if (results === undefined) {
      const problems = problemsOf(diagnostics, question.mapping);
      return { status: 'refused', ...where, problems };
    }
    return { status: 'decided', ...where, facts: reading.facts, results };
  };
}

/** The facts of a row among those that are given for all. */
export function withGiven(facts: RowFacts, { given }: Pick<TableQuestion, 'given'>): FactsObject {
  return given === undefined ? facts : { ...given, ...facts };
}

/** What is wrong with the facts of a row, each at the column that it came from. */
export function problemsOf(
  diagnostics: readonly Diagnostic[],
  mapping: Mapping,
): readonly CellProblem[] {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ message, parameters: { name } }) => {
      // An element's fact is told by its path: 企业名单[甲公司].得分.
      const field = typeof name === 'string' ? name.replace(/^.*\]\./s, '') : undefined;
      const column = mapping.find((each) => field !== undefined && each.field === field);
      return column === undefined || field === undefined
        ? { message }
        : { column: column.column, field, message };
    });
}
