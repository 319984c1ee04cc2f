import type { KeywordLanguage } from '@tiaoli/syntax';

/** The sorts of keyword beside keys; an author may write each in another language. */
export type WordSort =
  | 'expression'
  | 'otherwise'
  | 'rounding'
  | 'type'
  | 'format'
  | 'hit'
  | 'counts'
  | 'modality'
  | 'require'
  | 'remainder'
  | 'boolean';

/** The language of the keys of a file and of each sort of its words. */
export type Languages = Readonly<Record<'key' | WordSort, KeywordLanguage>>;

export const everywhere = (language: KeywordLanguage): Languages => ({
  key: language,
  expression: language,
  otherwise: language,
  rounding: language,
  type: language,
  format: language,
  hit: language,
  counts: language,
  modality: language,
  require: language,
  remainder: language,
  boolean: language,
});
