import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import { normalizeWidth } from '@tiaoli/syntax';
import { type LocatedText, spanWithin } from '../located-text.js';
import { findCuts } from './cut/cuts.js';
import { isDigit } from './lexicon/characters.js';
import { type Lexicon, longestName } from './lexicon/lexicon.js';
import { createScanner, visible } from './lexicon/scanner.js';
import { placeOf } from './place.js';

/** What makes a name unusable in expressions; at most one diagnostic. */
export function checkDeclaredName(lexicon: Lexicon, located: LocatedText): readonly Diagnostic[] {
  const name = normalizeWidth(located.text);
  const span = spanWithin(located, 0, located.text.length);
  if (name === '') return [];
  if (lexicon.reserved.has(name)) {
    return [createDiagnostic('name-is-keyword', span, { name: located.text })];
  }
  if (lexicon.unitNames.has(name)) {
    return [createDiagnostic('name-is-unit', span, { name: located.text })];
  }
  if (name.length > longestName) {
    return [createDiagnostic('name-too-long', span, { limit: String(longestName) })];
  }
  if (isDigit(name, 0)) {
    return [createDiagnostic('name-starts-with-digit', span, { name: located.text })];
  }
  const character = neverQuoted.exec(name)?.[0];
  if (character !== undefined) return [unquotable(located, character)];
  const cut = firstCut(lexicon, located);
  return cut === undefined
    ? []
    : [createDiagnostic('name-is-cut', span, { name: located.text, words: cut })];
}

/** What even 「」 can't hold: themselves, line breaks and what nobody sees. */
const neverQuoted = /[「」]|\p{C}|[\u2028\u2029]|^\s|\s$|^\p{M}/u;

function unquotable(located: LocatedText, character: string): Diagnostic {
  const span = spanWithin(located, 0, located.text.length);
  const mended = located.text.replace(/[「」\p{C}\u2028\u2029]/gu, '').trim();
  return createDiagnostic(
    'name-has-sign',
    span,
    { name: located.text, character: visible(character) },
    mended === ''
      ? {}
      : {
          fix: {
            title: { zh: `改名为 ${mended}`, en: `rename it ${mended}` },
            edits: [{ span, text: mended }],
          },
        },
  );
}

/** The name as other words, if it can be read as such: `甲|且|乙`. */
function firstCut(lexicon: Lexicon, located: LocatedText): string | undefined {
  const place = placeOf(located);
  const scanner = createScanner(lexicon, place);
  for (const goal of ['scalar', 'cell'] as const) {
    for (const tokens of findCuts(scanner, { goal, inParts: true }).all) {
      // A cut with a mistake in it is no other way to read the name.
      if (tokens.some((token) => token.problem !== undefined)) continue;
      const words = tokens.map(({ start, end }) => place.written.slice(start, end));
      return words.join('|');
    }
  }
  return undefined;
}
