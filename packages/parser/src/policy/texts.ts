import { normalizeWidth, type Text } from '@tiaoli/syntax';
import { type LocatedText, sliceLocated } from '../located-text.js';

/** The text without the blanks around it, ideographic ones too. */
export function trimLocated(located: LocatedText): LocatedText {
  const { text } = located;
  const start = text.length - text.trimStart().length;
  const end = start + text.trim().length;
  return start === 0 && end === text.length ? located : sliceLocated(located, start, end);
}

/** Text for people, as written. */
export function proseOf(located: LocatedText): Text {
  const { text, span } = trimLocated(located);
  return { text, span };
}

/** A name or a word of the language: full-width forms are read as half-width. */
export function nameOf(located: LocatedText): Text {
  const { text, span } = trimLocated(located);
  return { text: normalizeWidth(text), span };
}
