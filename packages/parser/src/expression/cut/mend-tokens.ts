import { createDiagnostic } from '@tiaoli/diagnostics';
import type { Lexicon } from '../lexicon/lexicon.js';
import { shorten } from '../place.js';
import { suggestions } from '../suggestions.js';
import type { NumberWord, Problem, Token } from '../token.js';

/** Sees that an unknown word is a misspelt unit after a number, or a number in another notation. */
export function mendTokens(lexicon: Lexicon, tokens: readonly Token[]): readonly Token[] {
  const mended: Token[] = [];
  for (const token of tokens) {
    const previous = mended.at(-1);
    const joined = previous === undefined ? undefined : withUnknownUnit(lexicon, previous, token);
    if (joined !== undefined) mended.splice(-1, 1, joined);
    else mended.push(otherNumber(lexicon, token) ?? token);
  }
  return mended;
}

/** `3箱` or `3 箱` where 箱 is no unit. */
function withUnknownUnit(lexicon: Lexicon, number: Token, next: Token): Token | undefined {
  if (number.word.kind !== 'number' || number.word.unit !== undefined) return undefined;
  if (next.word.kind !== 'name' || next.word.known || next.word.quoted) return undefined;
  return numberWith(lexicon, number.word, number.start, next.word.name, next);
}

/** `3km`, `1e5`: one unknown word that begins with digits. */
function otherNumber(lexicon: Lexicon, token: Token): Token | undefined {
  const { word, start, end } = token;
  if (word.kind !== 'name' || word.known || word.quoted) return undefined;
  const match = /^(\d+)(.+)$/u.exec(word.name);
  if (match === null) return undefined;
  const [, digits = '', rest = ''] = match;
  const number: NumberWord = { kind: 'number', digits, multipliers: [] };
  if (!/^(?:e\d+|_[\d_]*)$/i.test(rest)) {
    return numberWith(lexicon, number, start, rest, { start: start + digits.length, end });
  }
  const problem: Problem = (place) =>
    createDiagnostic('malformed-number', place.span(start, end), {
      written: place.shown(start, end),
    });
  return { word: number, start, end, problem };
}

function numberWith(
  lexicon: Lexicon,
  word: NumberWord,
  start: number,
  name: string,
  unit: { readonly start: number; readonly end: number },
): Token {
  const problem = unknownUnit(lexicon, name, unit.start, unit.end);
  return { word, start, end: unit.end, problem };
}

/** A unit that is neither built in nor declared. */
export function unknownUnit(lexicon: Lexicon, unit: string, start: number, end: number): Problem {
  const [right] = suggestions(unit, lexicon.unitNames);
  return (place) =>
    createDiagnostic(
      'unknown-unit',
      place.span(start, end),
      { unit: shorten(unit) },
      right === undefined
        ? {}
        : {
            fix: {
              title: { zh: `改为 ${right}`, en: `write ${right}` },
              edits: [place.edit(start, end, right)],
            },
          },
    );
}
