import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import { nowhere } from 'tiaoli';
import type { Context } from './context.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { type Finding, findingData, findingText } from './output/finding.js';
import { printJson } from './output/json.js';

/** What could be done, or why it could not. */
export type Attempt<T> = { readonly value: T } | Failure;

export interface Failure {
  readonly findings: readonly Finding[];
  readonly exitCode: ExitCode;
}

export function failed<T>(attempt: Attempt<T>): attempt is Failure {
  return 'findings' in attempt;
}

/** A question that makes no sense. */
export function misused(...diagnostics: readonly Diagnostic[]): Failure {
  return { findings: diagnostics.map((diagnostic) => ({ diagnostic })), exitCode: exitCodes.usage };
}

/** A file that is not there. */
export function notFound(path: string): Failure {
  return misused(createDiagnostic('file-not-found', nowhere, { path }));
}

/** What a command looks for, where paths held none of it. */
export function nothingFound(
  paths: readonly string[],
  wanted: { readonly zh: string; readonly en: string },
): Failure {
  const path = paths.join(' ');
  return misused(createDiagnostic('nothing-found', nowhere, { path, wanted }));
}

/** Errors in a file. */
export function wrong(findings: readonly Finding[]): Failure {
  return { findings, exitCode: exitCodes.findings };
}

/** Says why something could not be done. */
export function reportFailure(failure: Failure, context: Context, json: boolean): ExitCode {
  const { findings, exitCode } = failure;
  if (json) {
    printJson(context, {
      diagnostics: findings.map((each) => findingData(each, context.language)),
    });
  } else {
    remarkFindings(findings, context);
  }
  return exitCode;
}

export function remarkFindings(findings: readonly Finding[], context: Context): void {
  for (const finding of findings) context.remark(`${findingText(finding, context)}\n`);
}
