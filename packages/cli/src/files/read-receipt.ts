import { createDiagnostic } from '@tiaoli/diagnostics';
import { type DecisionReport, isRecordedReport, nowhere } from 'tiaoli';
import { type Attempt, failed, misused } from '../attempt.js';
import type { Context } from '../context.js';
import { readTextFile, textOf } from './load-file.js';
import { readInput } from './read-input.js';

/** A recorded decision from a file or from standard input. */
export async function readRecorded(
  path: string,
  context: Context,
): Promise<Attempt<DecisionReport>> {
  const text =
    path === '-' ? { value: textOf('-', await readInput(context)) } : readTextFile(path, context);
  if (failed(text)) return text;
  const data = parseJson(text.value.source.text);
  if (isRecordedReport(data)) return { value: data };
  return misused(createDiagnostic('not-a-receipt', nowhere, { path }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
