import { normalizeWidth } from '@tiaoli/syntax';
import { expressionWords, functionWords } from '../words/words.js';
import type { SemanticToken, TokenKind } from './token.js';

/** Finds what stands in a piece of an expression beside its names and numbers: words and signs. */
export type Residue = (text: string, start: number) => readonly SemanticToken[];

/**
 * Names are among the words for expressions that can't be read: what they mean is then not known,
 * but what they look like is.
 */
export function createResidue(names: ReadonlyMap<string, TokenKind>): Residue {
  const kinds = new Map<string, TokenKind>(names);
  for (const word of expressionWords) kinds.set(word, 'keyword');
  for (const word of functionWords) kinds.set(word, 'function');
  const words = [...kinds.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const latin = String.raw`(?![\p{Script=Latin}\d_])`;
  const signs = String.raw`[^\s\p{L}\p{N}_#]+`;
  const form = new RegExp(
    `(?<word>${words.join('|')})${latin}|(?<number>\\d[\\d,.]*[%‰]?)|(?<sign>${signs})`,
    'gu',
  );
  return (text, start) =>
    [...normalizeWidth(text).matchAll(form)].map(({ 0: found, index, groups }) => ({
      start: start + index,
      end: start + index + found.length,
      kind: kindOf(groups ?? {}, kinds),
    }));
}

function kindOf(
  { word, number }: Readonly<Record<string, string | undefined>>,
  kinds: ReadonlyMap<string, TokenKind>,
): TokenKind {
  if (word !== undefined) return kinds.get(word) ?? 'keyword';
  return number === undefined ? 'operator' : 'number';
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
