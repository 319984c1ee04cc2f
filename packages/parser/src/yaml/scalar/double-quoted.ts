import { addText, type TextBuilder } from './text-builder.js';

const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['\t', '\t'],
]);

const hexLengths: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** Adds the text between double quotes, with its escapes resolved and its lines folded. */
export function addDoubleQuoted(builder: TextBuilder, source: string, offset: number): void {
  const end = source.length > 1 && source.endsWith('"') ? source.length - 1 : source.length;
  let at = 1;
  while (at < end) {
    const character = source.charAt(at);
    if (character === '\\') at = addEscape(builder, source, at, offset);
    else if (/[ \t\r\n]/.test(character)) at = addBlanks(builder, source, at, end, offset);
    else {
      addText(builder, character, offset + at);
      at += 1;
    }
  }
}

function addEscape(builder: TextBuilder, source: string, at: number, offset: number): number {
  const letter = source.charAt(at + 1);
  const simple = escapes.get(letter);
  if (simple !== undefined) {
    addText(builder, simple, offset + at);
    return at + 2;
  }
  const lineBreak = /\\\r?\n[ \t]*/y;
  lineBreak.lastIndex = at;
  const continued = lineBreak.exec(source);
  if (continued) return at + continued[0].length;
  const length = hexLengths.get(letter);
  const digits = length === undefined ? '' : source.slice(at + 2, at + 2 + length);
  const code = /^[0-9a-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
  if (digits.length === length && code <= 0x10ffff) {
    addText(builder, String.fromCodePoint(code), offset + at);
    return at + 2 + length;
  }
  addText(builder, source.slice(at, at + 2), offset + at);
  return at + 2;
}

/** Blanks within a line stay; around a line break they fold. */
function addBlanks(
  builder: TextBuilder,
  source: string,
  at: number,
  end: number,
  offset: number,
): number {
  let next = at;
  while (next < end && /[ \t\r\n]/.test(source.charAt(next))) next += 1;
  const blanks = source.slice(at, next);
  const breaks = blanks.split('\n').length - 1;
  if (breaks === 0) for (let i = at; i < next; i++) addText(builder, source.charAt(i), offset + i);
  else addText(builder, breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), offset + at);
  return next;
}
