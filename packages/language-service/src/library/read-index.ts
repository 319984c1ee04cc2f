import type { Bilingual } from '@tiaoli/diagnostics';

/** What the index of a policies folder says: which policies belong to which topic. */
export interface IndexedTopic {
  readonly title: Bilingual;
  readonly policies: readonly IndexedPolicy[];
}

export interface IndexedPolicy {
  readonly folder: string;
  readonly title: Bilingual;
}

const heading = /^##\s+(.+?)\s*$/;
const row = /^\|\s*\[[^\]]*\]\(([^)\s]+)\)\s*\|([^|]*)\|([^|]*)/;

/**
 * Reads an index written as the README of the bundled policies is: a heading for each topic,
 * `中文 · English`, and below it a table whose rows link to folders and name them in both languages.
 * Whatever else it says is passed over.
 */
export function readIndex(text: string): readonly IndexedTopic[] {
  const topics: { title: Bilingual; policies: IndexedPolicy[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const title = heading.exec(line)?.[1];
    if (title !== undefined) {
      topics.push({ title: bothOf(title.split(/\s+[·/]\s+/)), policies: [] });
      continue;
    }
    const [, folder, ...titles] = row.exec(line) ?? [];
    const known = topics.at(-1);
    if (folder === undefined || known === undefined) continue;
    known.policies.push({ folder: folder.replace(/\/$/, ''), title: bothOf(titles) });
  }
  return topics.filter(({ policies }) => policies.length > 0);
}

function bothOf([zh = '', en = '']: readonly string[]): Bilingual {
  return { zh: zh.trim(), en: en.trim() || zh.trim() };
}
