import type { ComparisonOperator } from '@tiaoli/syntax';
import type { Token, Word } from '../token.js';
import { foreignToken } from './foreign-token.js';

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
  ['·', { kind: 'times' }],
  ['•', { kind: 'times' }],
  ['・', { kind: 'times' }],
  ['⋅', { kind: 'times' }],
  ['∙', { kind: 'times' }],
  ['✕', { kind: 'times' }],
  ['✖', { kind: 'times' }],
  ['╳', { kind: 'times' }],
  ['⨯', { kind: 'times' }],
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
