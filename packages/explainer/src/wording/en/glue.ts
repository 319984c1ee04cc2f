import { quote } from '../quote.js';
import type { SignedWords, ValueWords } from '../wording.js';

/** A value as the predicate of is: names and texts in quotation marks. */
export const shown = ({ text, kind }: ValueWords): string =>
  kind === 'enumeration' || kind === 'text' ? quote(text) : text;

/** Words set apart by spaces; empty ones are left out. */
export const spaced = (...words: readonly string[]): string =>
  words.filter((word) => word !== '').join(' ');

const list = (parts: readonly string[], word: string): string => {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
};

export const items = (parts: readonly string[]): string => list(parts, 'and');

export const alternatives = (parts: readonly string[]): string => list(parts, 'or');

/** Statements that go on after a comma are set apart by semicolons. */
export const statements = (parts: readonly string[]): string =>
  parts.length > 1 && parts.some((part) => /[,;] (which|but|not)\b/.test(part))
    ? parts.join('; ')
    : items(parts);

/** Our own words are capitalised at the start of a sentence; a name keeps its spelling. */
export const capital = (text: string): string =>
  /^(always|as an input|by|it|none|rounded|the|there|under|whatever)\b/.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;

/** Our own words within a sentence. */
export const uncapital = (text: string): string =>
  text.replace(/^(Always|By|It|None|Rounded|The|Under|Whatever)\b/, (word) => word.toLowerCase());

/** A sentence with the statements that lead to it. */
export const so = (premise: readonly string[], rest: string): string => {
  if (premise.length === 0) return `${capital(rest)}.`;
  const reasons = statements(premise);
  return `${capital(reasons)}${reasons.includes('; ') ? ';' : ','} so ${rest}.`;
};

/** a + b − c = d; one part alone is its own sum. */
export const signedSum = (parts: readonly SignedWords[], total: string): string => {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return total;
  const start = first.isMinus ? `-${first.text}` : first.text;
  const signed = others.map(({ text, isMinus }) => ` ${isMinus ? '−' : '+'} ${text}`);
  return `${start}${signed.join('')} = ${total}`;
};

/** a + b = c; one part alone is its own sum. */
export const sum = (parts: readonly string[], total: string): string =>
  signedSum(
    parts.map((text) => ({ text, isMinus: false })),
    total,
  );
