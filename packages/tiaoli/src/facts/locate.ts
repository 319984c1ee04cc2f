import type { Diagnostic, Span, Words } from '@tiaoli/diagnostics';

/**
 * Findings about facts, moved to the keys they name. The evaluator reads facts that may come from
 * anywhere, so its findings know a name but no place.
 */
export function locateFacts(
  diagnostics: readonly Diagnostic[],
  keySpans: ReadonlyMap<string, Span>,
): readonly Diagnostic[] {
  if (keySpans.size === 0) return diagnostics;
  return diagnostics.map((diagnostic) => {
    const span = spanOf(diagnostic.parameters, keySpans);
    return span === undefined ? diagnostic : { ...diagnostic, span };
  });
}

function spanOf(
  parameters: Readonly<Record<string, Words>>,
  keySpans: ReadonlyMap<string, Span>,
): Span | undefined {
  const { name } = parameters;
  return typeof name === 'string' ? keySpans.get(name) : undefined;
}
