import type { Bilingual } from '@tiaoli/diagnostics';

/** The two languages in which keywords can be written. */
export type KeywordLanguage = 'zh' | 'en';

/** One keyword: its spelling in each language. */
export interface Keyword extends Bilingual {
  /** What it means, for completion, hover and the reference. */
  readonly doc: Bilingual;
}

/** A row of a table of keywords. */
export const word = (zh: string, en: string, zhDoc: string, enDoc: string): Keyword => ({
  zh,
  en,
  doc: { zh: zhDoc, en: enDoc },
});

/** What the value of a key is, for the reader, the printer and the published JSON Schema. */
export type KeyShape =
  | 'text'
  | 'title'
  | 'date'
  | 'boolean'
  | 'expression'
  | 'expressions'
  | 'test'
  | 'table'
  | 'rounding'
  | 'clauses'
  | 'mapping'
  | 'list';

export interface Key extends Keyword {
  readonly shape: KeyShape;
  readonly required?: true;
}

/** A row of a table of keys. */
export const key = (
  zh: string,
  en: string,
  shape: KeyShape,
  zhDoc: string,
  enDoc: string,
): Key => ({
  zh,
  en,
  shape,
  doc: { zh: zhDoc, en: enDoc },
});

/** The same key, without which its mapping is not whole. */
export const required = (row: Key): Key => ({ ...row, required: true });

/** Keys that stand in the mappings of every kind of file. */
export const titleKey: Key = key(
  '名称',
  'title',
  'title',
  '中英文名称',
  'title in Chinese and English',
);
export const noteKey: Key = key('说明', 'note', 'text', '给读者的说明', 'a note for readers');
