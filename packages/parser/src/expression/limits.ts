import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import type { Place } from './place.js';
import type { Token } from './token.js';

/** Most characters of one expression. */
export const mostCharacters = 10_000;

/** Most words and signs of one expression. */
export const mostTokens = 2_000;

/** Deepest nesting of brackets, 若 and signs before an operand. */
export const deepestNesting = 100;

/** Most steps of the search for cuts; beyond it a text counts as too long. */
export const mostSteps = 50_000;

/** Most cuts of one scalar that are looked at. */
export const mostCuts = 64;

/** Checked before anything recursive sees the tokens. */
export function beyondLimit(place: Place, tokens: readonly Token[]): Diagnostic | undefined {
  const span = place.span(0, place.text.length);
  if (tokens.length > mostTokens) return createDiagnostic('expression-too-long', span, {});
  return deepest(tokens) > deepestNesting
    ? createDiagnostic('expression-too-deep', span, {})
    : undefined;
}

function deepest(tokens: readonly Token[]): number {
  const open: ('open' | 'if')[] = [];
  const closeConditions = (): void => {
    while (open.at(-1) === 'if') open.pop();
  };
  let signs = 0;
  let most = 0;
  for (const { word } of tokens) {
    signs = word.kind === 'not' || word.kind === 'minus' ? signs + 1 : 0;
    if (word.kind === 'open' || word.kind === 'if') open.push(word.kind);
    if (word.kind === 'close' || word.kind === 'comma') closeConditions();
    if (word.kind === 'close') open.pop();
    most = Math.max(most, open.length + signs);
  }
  return most;
}
