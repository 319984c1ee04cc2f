import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import type { Failure } from './failure.js';

/** `.5`, `3.` and `1.2.3`: a point that belongs to no number and no name. */
export function isMalformedNumber(failure: Failure): boolean {
  return stretchOf(failure) !== undefined;
}

export function malformedNumber(failure: Failure): Diagnostic {
  const { start, end } = stretchOf(failure) ?? { start: 0, end: 0 };
  const { place } = failure;
  const span = place.span(start, end);
  return createDiagnostic('malformed-number', span, { written: place.shown(start, end) });
}

function stretchOf(failure: Failure): { readonly start: number; readonly end: number } | undefined {
  const dot = [failure.index, failure.index - 1].find(
    (index) => failure.tokens[index]?.word.kind === 'dot',
  );
  if (dot === undefined) return undefined;
  const [before, point, after] = [dot - 1, dot, dot + 1].map((index) => failure.tokens[index]);
  if (point === undefined) return undefined;
  const left = before?.word.kind === 'number' && before.end === point.start;
  const right = after?.word.kind === 'number' && after.start === point.end;
  if (!left && !right) return undefined;
  return {
    start: left ? before.start : point.start,
    end: right ? after.end : point.end,
  };
}
