import { quote } from '../quote.js';
import type { SignedWords, ValueWords } from '../wording.js';
import { say } from './say.js';

/** A value as the predicate of 为: words in quotation marks, figures without. */
export const shown = ({ text, kind }: ValueWords): string =>
  kind === 'number' || kind === 'date' ? text : quote(text);

export const items = (parts: readonly string[]): string => parts.join('、');

/** Statements that have commas of their own are set apart by semicolons. */
export const statements = (parts: readonly string[]): string =>
  parts.join(parts.some((part) => /[，；]/.test(part)) ? '；' : '、');

/** A sentence with the statements that lead to it. */
export const because = (premise: readonly string[], rest: string): string =>
  premise.length === 0 ? `${rest}。` : say`${statements(premise)}，因此${rest}。`;

/** An operator between two operands; a closing bracket needs no space after it. */
export const operation = (left: string, sign: string, right: string): string =>
  `${left}${left.endsWith('）') ? '' : ' '}${sign} ${right}`;

/** 甲 + 乙 − 丙 = 丁; one part alone is its own sum. */
export const signedSum = (parts: readonly SignedWords[], total: string): string => {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return total;
  const start = first.isMinus ? `-${first.text}` : first.text;
  const signed = others.map(({ text, isMinus }) => ` ${isMinus ? '−' : '+'} ${text}`);
  return `${start}${signed.join('')} = ${total}`;
};

/** 甲 + 乙 = 丙; one part alone is its own sum. */
export const sum = (parts: readonly string[], total: string): string =>
  signedSum(
    parts.map((text) => ({ text, isMinus: false })),
    total,
  );
