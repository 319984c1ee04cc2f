import {
  expressionKeywords,
  formatNames,
  hitPolicies,
  type Keyword,
  type KeywordLanguage,
  normalizeWidth,
  typeNames,
} from '@tiaoli/syntax';
import type { ScalarRole } from './slots.js';

type WordRole = Exclude<ScalarRole, 'prose' | 'tree' | 'grade'>;

/** How the words of each role are written; a word that is not of the language stays. */
const writers: {
  readonly [R in WordRole]: (text: string, language: KeywordLanguage) => string;
} = {
  name: (text) => text,
  date: isoDate,
  boolean: (text, language) =>
    translated({ true: expressionKeywords.true, false: expressionKeywords.false }, text, language),
  unit: (text) => text.replace(/\s+/g, ''),
  type: (text, language) => translated(typeNames, text, language),
  format: (text, language) => translated(formatNames, text, language),
  hit: (text, language) => translated(hitPolicies, text, language),
};

/** A word of a policy file in canonical form. */
export function wordText(role: WordRole, written: string, language: KeywordLanguage): string {
  return writers[role](normalizeWidth(written).trim(), language);
}

function translated(
  words: Readonly<Record<string, Keyword>>,
  text: string,
  language: KeywordLanguage,
): string {
  const word = Object.values(words).find((each) => each.zh === text || each.en === text);
  return word ? word[language] : text;
}

function isoDate(text: string): string {
  const match = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (match === null) return text;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
