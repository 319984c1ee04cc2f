import { normalizeWidth } from '@tiaoli/syntax';

export type PieceKind =
  | 'name'
  | 'word'
  | 'function'
  | 'comparison'
  | 'number'
  | 'unit'
  | 'sign'
  | 'rest';

/** A piece of the text before the cursor. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly kind: PieceKind;
}

/** The words that may stand in an expression, by what they are. */
export type Lexicon = ReadonlyMap<string, PieceKind>;

const number = /\d[\d,.]*[%‰百千万亿]*/y;
const blank = /\s+/y;
const latinEnd = /[\p{Script=Latin}\d_]/u;

/**
 * Cuts what stands before the cursor into words, the longest first, without asking whether they
 * make sense together: an expression that is being written seldom does.
 */
export function cutPieces(written: string, lexicon: Lexicon): readonly Piece[] {
  const text = normalizeWidth(written);
  const byLength = [...lexicon.keys()].sort((a, b) => b.length - a.length);
  const byFirst = groupByFirst(byLength);
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const skipped = matchAt(blank, text, at);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const piece = pieceAt(text, at, byFirst, lexicon, pieces.at(-1));
    const last = pieces.at(-1);
    if (piece.kind === 'rest' && last?.kind === 'rest' && last.start + last.text.length === at) {
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    } else pieces.push(piece);
    at += piece.text.length;
  }
  return pieces;
}

function pieceAt(
  text: string,
  at: number,
  words: ReadonlyMap<string, readonly string[]>,
  lexicon: Lexicon,
  last: Piece | undefined,
): Piece {
  const digits = last?.kind === 'rest' ? 0 : matchAt(number, text, at);
  if (digits > 0) return { text: text.slice(at, at + digits), start: at, kind: 'number' };
  const isLatinBefore = latinEnd.test(text[at - 1] ?? '') && latinEnd.test(text[at] ?? '');
  const fits = (word: string): boolean => {
    if (!text.startsWith(word, at)) return false;
    if (lexicon.get(word) === 'unit' && last?.kind !== 'number' && last?.text !== '/') return false;
    const isLatin = latinEnd.test(word.at(-1) ?? '');
    return !(isLatin && latinEnd.test(text[at + word.length] ?? ''));
  };
  const word = isLatinBefore ? undefined : words.get(text[at] ?? '')?.find(fits);
  if (word !== undefined) return { text: word, start: at, kind: lexicon.get(word) ?? 'word' };
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { text: character, start: at, kind: /[\p{L}\p{N}_]/u.test(character) ? 'rest' : 'sign' };
}

function matchAt(form: RegExp, text: string, at: number): number {
  const own = new RegExp(form);
  own.lastIndex = at;
  return own.exec(text)?.[0].length ?? 0;
}

function groupByFirst(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const group = groups.get(word[0] ?? '') ?? [];
    group.push(word);
    groups.set(word[0] ?? '', group);
  }
  return groups;
}
