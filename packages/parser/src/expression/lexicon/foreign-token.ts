import { createDiagnostic } from '@tiaoli/diagnostics';
import { expressionKeywords, rangeWord } from '@tiaoli/syntax';
import type { Place } from '../place.js';
import type { Problem, Token, Word } from '../token.js';

/** A token for what was meant, with the problem that it is spelt as elsewhere. */
export function foreignToken(at: number, written: string, word: Word): Token {
  const end = at + written.length;
  const problem: Problem = (place) => {
    const right = spellingOf(place, written, word);
    return createDiagnostic(
      'foreign-spelling',
      place.span(at, end),
      { written: place.shown(at, end), right },
      {
        fix: {
          title: { zh: `改为 ${right}`, en: `write ${right}` },
          edits: [place.edit(at, end, right)],
        },
      },
    );
  };
  return { word, start: at, end, problem };
}

const signSpellings: { readonly [K in Word['kind']]?: string } = {
  range: rangeWord,
  times: '×',
  divide: '÷',
  plus: '+',
  minus: '-',
  listComma: '、',
};

/** How the word is spelt here, in the language that the scalar uses. */
function spellingOf(place: Place, written: string, word: Word): string {
  if (word.kind === 'comparison') return word.operator;
  if (word.kind === 'after') return word.spelling;
  const sign = signSpellings[word.kind];
  if (sign !== undefined) return sign;
  const english = /^[A-Za-z]/.test(written) || !/\p{Script=Han}/u.test(place.text);
  const language = english ? 'en' : 'zh';
  if (word.kind === 'boolean') return expressionKeywords[word.value ? 'true' : 'false'][language];
  return Object.hasOwn(expressionKeywords, word.kind)
    ? expressionKeywords[word.kind as keyof typeof expressionKeywords][language]
    : '-';
}
