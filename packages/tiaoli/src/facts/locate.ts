import type { Diagnostic, Span, Words } from '@tiaoli/diagnostics';
import type { GivenFacts } from './given-facts.js';

type FactPlaces = Pick<GivenFacts, 'keySpans' | 'innerSpan'>;

/**
 * Findings about facts, moved to the keys they name. The evaluator reads facts that may come from
 * anywhere, so its findings know a name but no place.
 */
export function locateFacts(
  diagnostics: readonly Diagnostic[],
  given: FactPlaces,
): readonly Diagnostic[] {
  if (given.keySpans.size === 0) return diagnostics;
  return diagnostics.map((diagnostic) => {
    const span = spanOf(diagnostic.parameters, given);
    return span === undefined ? diagnostic : { ...diagnostic, span };
  });
}

function spanOf(
  parameters: Readonly<Record<string, Words>>,
  { keySpans, innerSpan }: FactPlaces,
): Span | undefined {
  const { name } = parameters;
  if (typeof name !== 'string') return undefined;
  return keySpans.get(name) ?? innerSpan?.(name);
}
