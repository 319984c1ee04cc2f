import { type Key, type KeywordLanguage, normalizeWidth } from '@tiaoli/syntax';

type Table = Readonly<Record<string, Key>>;

export function keyNamed(table: Table, spelling: string): Key | undefined {
  const name = normalizeWidth(spelling).trim();
  return Object.values(table).find(({ zh, en }) => zh === name || en === name);
}

/** The language of most of the keys of a file, told without reading it; Chinese where there are none. */
export function keyLanguage(text: string, tables: readonly Table[]): KeywordLanguage {
  const rows = tables.flatMap((table) => Object.values(table)).filter(({ zh, en }) => zh !== en);
  const chinese = new Set(rows.map(({ zh }) => zh));
  const english = new Set(rows.map(({ en }) => en));
  let balance = 0;
  for (const [, key = ''] of text.matchAll(/(?:^|[{,])[\s-]*([\p{L}_ ]+?)\s*[:：]/gmu)) {
    balance += chinese.has(key) ? 1 : english.has(key) ? -1 : 0;
  }
  return balance < 0 ? 'en' : 'zh';
}
