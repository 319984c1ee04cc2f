import { createDiagnostic } from '@tiaoli/diagnostics';
import { type DecisionReport, isRecordedReport, largestFacts, nowhere } from 'tiaoli';
import { type Attempt, failed, misused } from '../attempt.js';
import type { Context } from '../context.js';
import { textOf } from './load-file.js';
import { readBytes } from './read-bytes.js';
import { readInput } from './read-input.js';

/** A recorded decision from a file or from standard input. */
export async function readRecorded(
  path: string,
  context: Context,
): Promise<Attempt<DecisionReport>> {
  // A receipt holds the facts, and the results beside them.
  const most = 4 * largestFacts;
  const bytes =
    path === '-' ? { value: await readInput(context, most) } : readBytes(path, context, most);
  if (failed(bytes)) return bytes;
  const data = parseJson(textOf(path, bytes.value, most).source.text);
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
