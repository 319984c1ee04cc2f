import { createDiagnostic } from '@tiaoli/diagnostics';
import type { Problem, Token, Word } from '../token.js';
import { endOfRun } from './characters.js';
import type { Lexicon } from './lexicon.js';

/** A quoted name `「…」` or a text `“…”`, `"…"` that starts at a place. */
export function quoteAt(
  lexicon: Lexicon,
  text: string,
  written: string,
  at: number,
): Token | undefined {
  const opening = text.charAt(at);
  if (opening === '「') {
    const close = text.indexOf('」', at + 1);
    const end = close < 0 ? endOfRun(text, at + 1) : close;
    const spelling = text.slice(at + 1, end);
    const declared = lexicon.names.get(spelling);
    const name = declared ?? spelling;
    const word: Word = { kind: 'name', name, quoted: true, known: declared !== undefined };
    return close < 0
      ? { word, start: at, end, problem: unterminated(at, end, '」') }
      : { word, start: at, end: close + 1 };
  }
  if (opening !== '"' && opening !== '“') return undefined;
  const close = endOfText(text, at + 1);
  const end = close ?? text.trimEnd().length;
  const word: Word = { kind: 'text', content: written.slice(at + 1, end) };
  return close === undefined
    ? { word, start: at, end, problem: unterminated(at, end, opening === '"' ? '"' : '”') }
    : { word, start: at, end: close + 1 };
}

function endOfText(text: string, at: number): number | undefined {
  for (let index = at; index < text.length; index++) {
    if (text.charAt(index) === '"' || text.charAt(index) === '”') return index;
  }
  return undefined;
}

function unterminated(start: number, end: number, closing: string): Problem {
  return (place) =>
    createDiagnostic(
      'unterminated-quote',
      place.span(start, end),
      { opening: place.written.charAt(start), closing },
      {
        fix: {
          title: { zh: `补上 ${closing}`, en: `add ${closing}` },
          edits: [place.edit(end, end, closing)],
        },
      },
    );
}
