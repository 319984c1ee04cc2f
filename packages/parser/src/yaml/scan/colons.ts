import { normalizeWidth } from '@tiaoli/syntax';
import { addTo } from './full-width.js';
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

/** No policy has as many keys as this. */
const mostColons = 10_000;

/** Makes a colon that YAML does not see a colon and a blank. Gives the offset of the value. */
export function mendColon(scan: Scan, keyStart: number, colon: number): number {
  const { text } = scan;
  const value = skipAnyBlanks(text, colon + 1);
  const key = text.slice(keyStart, colon).trim();
  const replacement = isGap(text.charAt(value)) ? ':' : ': ';
  const edit = { span: { start: colon, end: value }, text: replacement };
  if (text.charAt(colon) === '：') {
    addTo(scan.fullWidth.colons, edit, key);
    if (scan.fullWidth.colons.edits.length >= mostColons) scan.isHopeless = true;
  } else {
    const title = { zh: '改为半角冒号加空格', en: 'write a half-width colon and a space' };
    const place = { start: colon, end: colon + 1 };
    mend(scan, 'unspaced-colon', place, { key }, { title, edits: [edit] });
  }
  return value;
}
