import type { LocatedText } from '../../located-text.js';

/** Gives the file's offset of an offset of the text that was parsed. */
export type Place = (offset: number) => number;

/** Collects the characters of a scalar with the offset of each. */
export interface TextBuilder {
  readonly pieces: string[];
  readonly offsets: number[];
}

export const createTextBuilder = (): TextBuilder => ({ pieces: [], offsets: [] });

/** Adds a stretch of the source as it stands. */
export function addSource(builder: TextBuilder, source: string, offset: number): void {
  builder.pieces.push(source);
  for (let index = 0; index < source.length; index++) builder.offsets.push(offset + index);
}

/** Adds characters that all stand for one place: an escape, a folded line break. */
export function addText(builder: TextBuilder, text: string, offset: number): void {
  builder.pieces.push(text);
  for (let index = 0; index < text.length; index++) builder.offsets.push(offset);
}

/** The finished text; `start` and `end` bound the whole scalar with its quotes. */
export function finishText(
  builder: TextBuilder,
  start: number,
  end: number,
  place: Place,
): LocatedText {
  const { offsets } = builder;
  return {
    text: builder.pieces.join(''),
    span: { start: place(start), end: place(end) },
    offsetAt: (index) => place(offsets[index] ?? end),
  };
}
