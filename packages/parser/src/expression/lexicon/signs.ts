import { createDiagnostic } from '@tiaoli/diagnostics';
import { type ComparisonOperator, expressionKeywords, rangeWord } from '@tiaoli/syntax';
import type { Place } from '../place.js';
import type { Problem, Token, Word } from '../token.js';

const comparison = (operator: ComparisonOperator): Word => ({
  kind: 'comparison',
  operator,
  spelling: operator,
});

/** Signs with their meaning, longer ones before their beginnings. */
const signs: readonly (readonly [string, Word])[] = [
  ['>=', comparison('≥')],
  ['<=', comparison('≤')],
  ['!=', comparison('≠')],
  ['≥', comparison('≥')],
  ['≧', comparison('≥')],
  ['⩾', comparison('≥')],
  ['≤', comparison('≤')],
  ['≦', comparison('≤')],
  ['⩽', comparison('≤')],
  ['≠', comparison('≠')],
  ['=', comparison('=')],
  ['<', comparison('<')],
  ['>', comparison('>')],
  ['+', { kind: 'plus' }],
  ['-', { kind: 'minus' }],
  ['−', { kind: 'minus' }],
  ['×', { kind: 'times' }],
  ['*', { kind: 'times' }],
  ['÷', { kind: 'divide' }],
  ['/', { kind: 'divide' }],
  ['(', { kind: 'open' }],
  [')', { kind: 'close' }],
  [',', { kind: 'comma' }],
  ['、', { kind: 'listComma' }],
  ['.', { kind: 'dot' }],
];

/** What other languages write, and what is meant. */
const foreignSigns: readonly (readonly [string, Word])[] = [
  ['===', comparison('=')],
  ['!==', comparison('≠')],
  ['==', comparison('=')],
  ['<>', comparison('≠')],
  ['=<', comparison('≤')],
  ['=>', comparison('≥')],
  ['&&', { kind: 'and' }],
  ['||', { kind: 'or' }],
  ['&', { kind: 'and' }],
  ['|', { kind: 'or' }],
  ['~', { kind: 'range' }],
  ['〜', { kind: 'range' }],
];

/** Words of everyday language or other systems, and the keyword that is meant. */
export const foreignWords: readonly (readonly [string, Word])[] = [
  ['并且', { kind: 'and' }],
  ['而且', { kind: 'and' }],
  ['AND', { kind: 'and' }],
  ['And', { kind: 'and' }],
  ['或者', { kind: 'or' }],
  ['OR', { kind: 'or' }],
  ['Or', { kind: 'or' }],
  ['NOT', { kind: 'not' }],
  ['Not', { kind: 'not' }],
  ['如果', { kind: 'if' }],
  ['IF', { kind: 'if' }],
  ['If', { kind: 'if' }],
  ['那么', { kind: 'then' }],
  ['THEN', { kind: 'then' }],
  ['ELSE', { kind: 'else' }],
  ['TRUE', { kind: 'boolean', value: true }],
  ['True', { kind: 'boolean', value: true }],
  ['FALSE', { kind: 'boolean', value: false }],
  ['False', { kind: 'boolean', value: false }],
];

/** The sign at a place. */
export function signAt(text: string, at: number): Token | undefined {
  for (const [written, word] of foreignSigns) {
    if (text.startsWith(written, at)) return foreignToken(at, written, word);
  }
  for (const [written, word] of signs) {
    if (text.startsWith(written, at)) return { word, start: at, end: at + written.length };
  }
  // `!=` was taken above.
  if (text.charAt(at) === '!') return foreignToken(at, '!', { kind: 'not' });
  const isDash = text.charAt(at) === '—' || text.charAt(at) === '–';
  return isDash ? foreignToken(at, text.charAt(at), dashBetween(text, at)) : undefined;
}

/** A long dash after a number means a range; elsewhere it was meant as a minus. */
function dashBetween(text: string, at: number): Word {
  return /[\d%‰]\s*$/.test(text.slice(Math.max(0, at - 8), at))
    ? { kind: 'range' }
    : { kind: 'minus' };
}

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

/** How the word is spelt here, in the language that the scalar uses. */
function spellingOf(place: Place, written: string, word: Word): string {
  if (word.kind === 'comparison') return word.operator;
  if (word.kind === 'range') return rangeWord;
  const english = /^[A-Za-z]/.test(written) || !/\p{Script=Han}/u.test(place.text);
  const language = english ? 'en' : 'zh';
  if (word.kind === 'boolean') return expressionKeywords[word.value ? 'true' : 'false'][language];
  return Object.hasOwn(expressionKeywords, word.kind)
    ? expressionKeywords[word.kind as keyof typeof expressionKeywords][language]
    : '-';
}
