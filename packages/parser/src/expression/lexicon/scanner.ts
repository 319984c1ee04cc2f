import { createDiagnostic } from '@tiaoli/diagnostics';
import { periodSuffix } from '@tiaoli/syntax';
import type { Place } from '../place.js';
import type { Problem, Token, Word } from '../token.js';
import { canCut, isWordCharacter, skipBlanks } from './characters.js';
import { dateAt } from './dates.js';
import type { Lexicon } from './lexicon.js';
import { numbersAt } from './numbers.js';
import { quoteAt } from './quotes.js';
import { signAt } from './signs.js';

/** Finds the tokens that can start at each place of one scalar. */
export interface Scanner {
  readonly text: string;
  /** All declared words, keywords and numbers at a place; one sign elsewhere; empty in an unknown word. */
  tokensAt(at: number): readonly Token[];
}

export function createScanner(lexicon: Lexicon, place: Place): Scanner {
  const { text } = place;
  return {
    text,
    // An unquoted name comes first, so that it is what a text without a clean reading is said to be.
    tokensAt: (at) => [...unquotedAt(lexicon, text, at), ...plainTokensAt(lexicon, place, at)],
  };
}

function plainTokensAt(lexicon: Lexicon, { text, written }: Place, at: number): readonly Token[] {
  if (!isWordCharacter(text, at)) {
    return [signAt(text, at) ?? quoteAt(lexicon, text, written, at) ?? unreadable(text, at)];
  }
  const date = dateAt(text, at);
  if (date !== undefined) return [date];
  return [...numbersAt(lexicon, text, at), ...wordsAt(lexicon, text, at)];
}

/** Names with signs in them that are written without the 「」 that they need. */
function unquotedAt(lexicon: Lexicon, text: string, at: number): readonly Token[] {
  const found: Token[] = [];
  lexicon.signedNames.match(text, at, (name, end) => {
    if (!canCut(text, at) || !canCut(text, end)) return;
    const word = { kind: 'name', name, quoted: true, known: true } as const;
    found.push({ word, start: at, end, problem: needsQuotes(at, end) });
  });
  return found.reverse();
}

function needsQuotes(start: number, end: number): Problem {
  return (place) => {
    const right = `「${place.written.slice(start, end)}」`;
    return createDiagnostic(
      'name-needs-quotes',
      place.span(start, end),
      { name: place.shown(start, end), right },
      {
        fix: {
          title: { zh: `改为 ${right}`, en: `write ${right}` },
          edits: [place.edit(start, end, right)],
        },
      },
    );
  };
}

function wordsAt(lexicon: Lexicon, text: string, at: number): readonly Token[] {
  const found: Token[] = [];
  lexicon.words.match(text, at, (word, end) => {
    if (!canCut(text, end)) return;
    if (isLoosePeriodSuffix(word, text, at)) return;
    if (word.kind === 'function' && text.charAt(skipBlanks(text, end)) !== '(') return;
    found.push({ word, start: at, end });
  });
  return found;
}

const endOfPeriod = /[天日月年]\s*$/;

/** 内 that does not follow the unit of a period. */
function isLoosePeriodSuffix(word: Word, text: string, at: number): boolean {
  const isSuffix = word.kind === 'after' && word.spelling === periodSuffix;
  return isSuffix && !endOfPeriod.test(text.slice(Math.max(0, at - 8), at));
}

function unreadable(text: string, at: number): Token {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const end = at + character.length;
  const problem: Problem = (place) =>
    createDiagnostic(
      'unreadable-character',
      place.span(at, end),
      { character: visible(place.written.slice(at, end)) },
      {
        fix: {
          title: { zh: '删去这个字符', en: 'delete the character' },
          edits: [place.edit(at, end, '')],
        },
      },
    );
  return { word: { kind: 'unreadable' }, start: at, end, problem };
}

/** A character that can't be seen by its number. */
export function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return /[\p{C}\p{Z}\p{M}]/u.test(character)
    ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    : character;
}
