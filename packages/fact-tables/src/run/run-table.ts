import type { LoadedPolicy } from 'tiaoli';
import type { Sheet } from '../read/sheet.js';
import { checkRun } from './check-run.js';
import type { RunChunk } from './row-result.js';
import { runList } from './run-list.js';
import { runRows } from './run-rows.js';
import type { TableQuestion } from './table-question.js';

/**
 * Decides the rows of a sheet, some at a step. Whoever takes no further step has cancelled the run.
 * Where the form is that of a list, all rows together are one question, decided once at the end.
 */
export function* runTable(
  policy: LoadedPolicy,
  sheet: Pick<Sheet, 'rows' | 'rowNumbers'>,
  question: TableQuestion,
): Generator<RunChunk, void, void> {
  const problems = checkRun(policy, question);
  const total = sheet.rows.length;
  if (problems.length > 0) yield { done: 0, total, rows: [], problems };
  else if (question.form.list === undefined) yield* runRows(policy, sheet, question);
  else yield* runList(policy, sheet, { ...question, list: question.form.list });
}
