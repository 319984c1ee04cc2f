import type { Diagnostic, Span, TextEdit } from '@tiaoli/diagnostics';

/** A text after edits, and where each of its offsets stood before them. */
export interface MendedText {
  readonly text: string;
  place(offset: number): number;
}

interface Segment {
  /** Where the inserted text starts and ends in the mended text. */
  readonly start: number;
  readonly end: number;
  /** The replaced range of the source. */
  readonly from: number;
  readonly to: number;
}

/** Applies edits that do not overlap, so that reading can go on as if the mistakes were not there. */
export function mendText(source: string, edits: readonly TextEdit[]): MendedText {
  if (edits.length === 0) return { text: source, place: (offset) => offset };
  const pieces: string[] = [];
  const segments: Segment[] = [];
  let read = 0;
  let written = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (edit.span.start < read) continue;
    const start = written + edit.span.start - read;
    pieces.push(source.slice(read, edit.span.start), edit.text);
    written = start + edit.text.length;
    read = edit.span.end;
    segments.push({ start, end: written, from: edit.span.start, to: edit.span.end });
  }
  pieces.push(source.slice(read));
  return { text: pieces.join(''), place: (offset) => placeIn(segments, offset) };
}

function placeIn(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const segment = segments[low - 1];
  if (segment === undefined) return offset;
  if (offset >= segment.end) return offset - segment.end + segment.to;
  return Math.min(segment.from + offset - segment.start, segment.to);
}

/** A diagnostic about a mended text as one about its source. */
export function placeDiagnostic(diagnostic: Diagnostic, place: MendedText['place']): Diagnostic {
  const placeSpan = ({ start, end }: Span): Span => ({ start: place(start), end: place(end) });
  const fix = diagnostic.fix && {
    title: diagnostic.fix.title,
    edits: diagnostic.fix.edits.map((edit) => ({ span: placeSpan(edit.span), text: edit.text })),
  };
  return { ...diagnostic, span: placeSpan(diagnostic.span), ...(fix ? { fix } : {}) };
}
