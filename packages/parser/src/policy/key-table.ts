import {
  type Key,
  type KeyContext,
  type KeywordLanguage,
  keys,
  normalizeWidth,
} from '@tiaoli/syntax';

/** The keys of a context by their own names: `rule` has `formula`, `cases` … */
export type KeyOf<C extends KeyContext> = keyof (typeof keys)[C] & string;

export interface KeyMatch {
  readonly id: string;
  readonly language: KeywordLanguage;
}

/** How a key is compared: full-width forms and outer blanks make no difference. */
export const normalizeKey = (text: string): string => normalizeWidth(text).trim();

export const keysOf = (context: KeyContext): Readonly<Record<string, Key>> => keys[context];

const tables: ReadonlyMap<KeyContext, ReadonlyMap<string, KeyMatch>> = new Map(
  contexts().map((context) => [context, tableOf(keysOf(context))]),
);

/** Every spelling of every key, in both languages. */
export const allSpellings: ReadonlySet<string> = new Set(
  [...tables.values()].flatMap((table) => [...table.keys()]),
);

/** Which key of a context a spelling is, in either language. */
export function findKey(context: KeyContext, spelling: string): KeyMatch | undefined {
  return tables.get(context)?.get(normalizeKey(spelling));
}

/** The spellings of a context's keys in one language, for suggestions. */
export function spellingsOf(context: KeyContext, language: KeywordLanguage): readonly string[] {
  return Object.values(keysOf(context)).map((key) => key[language]);
}

function tableOf(rows: Readonly<Record<string, Key>>): ReadonlyMap<string, KeyMatch> {
  const table = new Map<string, KeyMatch>();
  for (const [id, key] of Object.entries(rows)) {
    table.set(key.zh, { id, language: 'zh' });
    table.set(key.en, { id, language: 'en' });
  }
  return table;
}

function contexts(): readonly KeyContext[] {
  return Object.keys(keys).filter((name): name is KeyContext => Object.hasOwn(keys, name));
}
