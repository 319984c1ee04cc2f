import type { Draw } from './draw.js';
import type { Token } from './expression.js';

const spellings: Readonly<Record<string, readonly string[]>> = {
  '(': ['(', '（'],
  ')': [')', '）'],
  ',': [',', '，'],
  '+': ['+', '＋'],
  '×': ['×', '*'],
  '=': ['=', '＝'],
  '<': ['<', '＜'],
  '>': ['>', '＞'],
  '≥': ['≥', '>=', '＞＝'],
  '≤': ['≤', '<=', '＜＝'],
  '≠': ['≠', '!='],
};

/** Signs that could mean something else without a blank: `3,100` is a number with a comma in it. */
const alwaysSpaced = new Set(['-', '÷', ',', '，']);

/** Tokens as a hurried author types them: full-width or not, with spaces or none. */
export function noisyText(tokens: readonly Token[], draw: Draw): string {
  const tight = draw.chance(30);
  let text = '';
  for (const token of tokens) {
    const next = spelt(token, draw);
    const apart =
      !tight ||
      alwaysSpaced.has(next) ||
      alwaysSpaced.has(text.slice(-1)) ||
      runsTogether(text, next);
    text += text !== '' && apart ? `${draw.chance(5) ? '　' : ' '}${next}` : next;
  }
  return text;
}

function spelt(token: Token, draw: Draw): string {
  if (typeof token !== 'string') return draw.pick([token.zh, token.en]);
  const choices = Object.hasOwn(spellings, token) ? spellings[token] : undefined;
  if (choices) return draw.pick(choices);
  return draw.chance(10) ? token.replace('%', '％') : token;
}

/** Whether two tokens without a space between them would be read as one. */
function runsTogether(before: string, next: string): boolean {
  return /[\p{Script=Latin}0-9_.%‰]$/u.test(before) && /^[\p{Script=Latin}0-9_.]/u.test(next);
}
