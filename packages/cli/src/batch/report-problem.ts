import { BrokenText, RecordTooLarge } from '@tiaoli/batch';
import { reportFailure } from '../attempt.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { unusable } from '../files/read-bytes.js';
import { printJson } from '../output/json.js';
import { say } from '../texts.js';
import type { Plan } from './plan.js';
import { BatchProblem, bothWays, type FileProblem } from './problems.js';

/** Says why a batch came to nothing; what is no fault of a file or of a person is thrown on. */
export function reportProblem(
  error: unknown,
  { out }: Plan,
  signal: AbortSignal,
  context: Context,
): ExitCode {
  const problems = signal.aborted ? stopped : problemsIn(error);
  if (problems !== undefined) return reportProblems(problems, context);
  if (!(error instanceof Error) || !('syscall' in error)) throw error;
  return reportFailure(unusable(out, 'write', error), context, context.json);
}

const stopped: readonly FileProblem[] = [{ code: 'stopped', message: bothWays('batchStopped') }];

function problemsIn(error: unknown): readonly FileProblem[] | undefined {
  if (error instanceof BatchProblem) return error.problems;
  if (error instanceof BrokenText) {
    return [{ code: 'broken-text', message: bothWays('brokenText') }];
  }
  if (!(error instanceof RecordTooLarge)) return undefined;
  return [{ code: 'unmatched-quote', message: bothWays('recordTooLarge', { row: error.record }) }];
}

/** Says what is in the way of a table. */
export function reportProblems(problems: readonly FileProblem[], context: Context): ExitCode {
  const { language, paint, remark, json } = context;
  if (json) {
    const found = problems.map(({ code, message }) => ({
      code,
      severity: 'error',
      message: message[language],
    }));
    printJson(context, { diagnostics: found });
  } else {
    const head = paint(say(language, 'error'), 'error');
    for (const { code, message } of problems) remark(`${head} ${code}: ${message[language]}\n`);
  }
  return exitCodes.findings;
}
