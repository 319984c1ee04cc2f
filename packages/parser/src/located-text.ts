import type { Span } from '@tiaoli/diagnostics';

/**
 * The text of a scalar as its author means it (quotes, escapes and block indentation gone), and
 * where each of its characters stands in the file.
 */
export interface LocatedText {
  readonly text: string;
  /** The scalar in the file. */
  readonly span: Span;
  /** The file offset of the character at an index; of the end of the text for `text.length`. */
  offsetAt(index: number): number;
}

/** The file's span of a range of a located text. */
export function spanWithin(located: LocatedText, start: number, end: number): Span {
  const from = located.offsetAt(start);
  return { start: from, end: end > start ? located.offsetAt(end - 1) + 1 : from };
}

/** A range of a located text as a located text of its own. */
export function sliceLocated(located: LocatedText, start: number, end: number): LocatedText {
  return {
    text: located.text.slice(start, end),
    span: spanWithin(located, start, end),
    offsetAt: (index) =>
      start + index < end || end === start
        ? located.offsetAt(start + index)
        : located.offsetAt(end - 1) + 1,
  };
}

/** Text that stands in the file exactly as it is, from an offset on. */
export function plainLocated(text: string, offset: number): LocatedText {
  return {
    text,
    span: { start: offset, end: offset + text.length },
    offsetAt: (index) => offset + index,
  };
}
