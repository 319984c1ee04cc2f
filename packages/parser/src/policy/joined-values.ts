import { type LocatedText, sliceLocated } from '../located-text.js';
import { trimLocated } from './texts.js';

const separators = /[、，；,;]/;

/** The sign that separates the values of an enumeration where they were written as one text. */
export const joinedWith = ({ text }: LocatedText): string | undefined => separators.exec(text)?.[0];

/** The values of such a text; of a text without such signs, itself. */
export function splitValues(located: LocatedText): readonly LocatedText[] {
  const parts: LocatedText[] = [];
  let start = 0;
  for (const part of located.text.split(separators)) {
    const value = trimLocated(sliceLocated(located, start, start + part.length));
    if (value.text !== '') parts.push(value);
    start += part.length + 1;
  }
  return parts;
}
