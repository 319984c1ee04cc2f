import { createDiagnostic } from '@tiaoli/diagnostics';
import { isDate, nowhere, type Receipt, type RuleReport } from 'tiaoli';
import { type Attempt, failed, misused } from '../attempt.js';
import type { Context } from '../context.js';
import { readTextFile, textOf } from './load-file.js';
import { readInput } from './read-input.js';

/** What `eval --json` printed, as far as it is needed to decide again. */
export interface RecordedDecision {
  readonly receipt: Receipt;
  readonly results: { readonly [rule: string]: RuleReport };
}

/** A recorded decision from a file or from standard input. */
export async function readRecorded(
  path: string,
  context: Context,
): Promise<Attempt<RecordedDecision>> {
  const text =
    path === '-' ? { value: textOf('-', await readInput(context)) } : readTextFile(path, context);
  if (failed(text)) return text;
  const data = parseJson(text.value.source.text);
  if (isRecorded(data)) return { value: data };
  return misused(createDiagnostic('not-a-receipt', nowhere, { path }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecorded(data: unknown): data is RecordedDecision {
  if (!isObject(data) || !isObject(data.results) || !isObject(data.receipt)) return false;
  const { policy, version, hash, asOf, facts, only } = data.receipt;
  return (
    [policy, version, hash].every((each) => typeof each === 'string') &&
    typeof asOf === 'string' &&
    isDate(asOf) &&
    isObject(facts) &&
    (only === undefined || (Array.isArray(only) && only.every((each) => typeof each === 'string')))
  );
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
