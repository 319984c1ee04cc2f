import type { Diagnostic, Span } from '@tiaoli/diagnostics';

/** Where the file could not be read as it was meant: what follows from that is not told again. */
export interface ReadingErrors {
  readonly any: boolean;
  /** Whether one of them lies in a place or touches it. */
  readonly touch: (place: Span) => boolean;
}

export function readingErrors(reported: readonly Diagnostic[]): ReadingErrors {
  const spans = reported
    .filter(({ severity }) => severity === 'error')
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
  // The farthest end up to each span, so that a place is looked up by halving.
  const ends: number[] = [];
  for (const { end } of spans) ends.push(Math.max(end, ends.at(-1) ?? 0));
  return {
    any: spans.length > 0,
    touch: ({ start, end }) => {
      let low = 0;
      let high = spans.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((spans[middle]?.start ?? 0) <= end) low = middle + 1;
        else high = middle;
      }
      return low > 0 && (ends[low - 1] ?? 0) >= start;
    },
  };
}
