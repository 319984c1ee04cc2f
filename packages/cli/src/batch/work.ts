import type { RowProblem, RowsQuestion } from '@tiaoli/batch';
import { rowsQuestion } from '@tiaoli/batch';
import { type TableForm, tableFormOf } from '@tiaoli/fact-tables';
import type { CommandQuestion } from '../commands/question.js';
import type { Context } from '../context.js';
import type { Plan } from './plan.js';

export interface BatchRun {
  readonly plan: Plan;
  readonly question: CommandQuestion;
  /** Whether columns are used whose headings leave open what they are about. */
  readonly mayGuess: boolean;
  readonly signal: AbortSignal;
}

/** A batch under way. */
export interface Work extends BatchRun {
  write(bytes: Uint8Array): Promise<void>;
  refuse(problems: readonly RowProblem[], header: readonly string[]): Promise<void>;
}

/** What is asked of every row. */
export function askedOf(
  { policy, asOf, only, holidays }: CommandQuestion,
  { language }: Context,
): { readonly form: TableForm; readonly rows: RowsQuestion } {
  const form = tableFormOf(policy, { asOf });
  const options = { asOf, language, ...(only && { only }), ...(holidays && { holidays }) };
  return { form, rows: rowsQuestion(policy, form, options) };
}
