import { normalizeWidth } from '@tiaoli/syntax';
import { isGap, mend, type Scan, skipAnyBlanks } from './scan.js';

/** Where the colon and blank stand that end a key on a line, or -1. */
export function findSeparator(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (text.charAt(at) === ':' && isGap(text.charAt(at + 1))) return at;
  }
  return -1;
}

/** The first colon of either width, or -1. */
export function findColon(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (character === ':' || character === '：') return at;
  }
  return -1;
}

export function isKnownKey(scan: Scan, start: number, end: number): boolean {
  // No key is long: a limit keeps the search for one cheap.
  if (end - start > 40) return false;
  return scan.knownKeys.has(normalizeWidth(scan.text.slice(start, end)).trim());
}

/** Makes a colon that YAML does not see a colon and a blank. Gives the offset of the value. */
export function mendColon(scan: Scan, keyStart: number, colon: number): number {
  const { text } = scan;
  const value = skipAnyBlanks(text, colon + 1);
  const code = text.charAt(colon) === '：' ? 'full-width-colon' : 'unspaced-colon';
  const key = text.slice(keyStart, colon).trim();
  const replacement = isGap(text.charAt(value)) ? ':' : ': ';
  const title = { zh: '改为半角冒号加空格', en: 'write a half-width colon and a space' };
  const edits = [{ span: { start: colon, end: value }, text: replacement }];
  mend(scan, code, { start: colon, end: colon + 1 }, { key }, { title, edits });
  return value;
}
