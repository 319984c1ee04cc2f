import type { Diagnostic, Span } from '@tiaoli/diagnostics';
import type { CaseResult, CaseRun } from './run-cases.js';

/** Moves the findings in what cases share from each of the cases to the file, where they stand once. */
export function onceEach(results: readonly CaseResult[], shared: readonly Span[]): CaseRun {
  const diagnostics = new Map<string, Diagnostic>();
  const isShared = ({ span }: Diagnostic) =>
    shared.some(({ start, end }) => start <= span.start && span.end <= end);
  for (const found of results.flatMap((result) => result.diagnostics.filter(isShared))) {
    const { code, span, message } = found;
    diagnostics.set(`${code} ${span.start} ${span.end} ${message.zh}`, found);
  }
  return {
    diagnostics: [...diagnostics.values()],
    results: results.map((result) => ({
      ...result,
      diagnostics: result.diagnostics.filter((each) => !isShared(each)),
    })),
  };
}
