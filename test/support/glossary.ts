import { parse } from 'yaml';
import { table } from './markdown-table.js';
import { readText } from './repository.js';

export const glossaryPage = 'packages/tiaoli/reference/glossary.md';
const glossaryData = 'packages/tiaoli/reference/glossary.yaml';

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface Term extends Bilingual {
  /** Another usual Chinese word for it. */
  readonly also?: string;
  readonly meaning: Bilingual;
  /** `context.name` of a key that it must be spelled as. */
  readonly key?: string;
  /** Name of a function that it must be spelled as. */
  readonly function?: string;
}

interface Group {
  readonly title: Bilingual;
  readonly terms: readonly Term[];
}

/** The groups of terms, as the data file has them. */
export function readGlossary(): readonly Group[] {
  const data: { readonly groups: readonly Group[] } = parse(readText(glossaryData));
  return data.groups;
}

const introduction = `# 术语 Glossary

领域和语言的术语，中英文对照。本页由 \`glossary.yaml\` 生成。

The terms of the domain and of the language in Chinese and English. This page is made from
\`glossary.yaml\`.
`;

/** The page of all terms. */
export function glossaryText(): string {
  const groups = readGlossary().map(groupText);
  return `${[introduction, ...groups].join('\n').trimEnd()}\n`;
}

function groupText({ title, terms }: Group): string {
  const rows = terms.map(({ zh, en, also, meaning }) => [
    also === undefined ? zh : `${zh}（${also}）`,
    en,
    meaning.zh,
    meaning.en,
  ]);
  return `## ${title.zh} ${title.en}\n${table(['中文', 'English', '意思', 'meaning'], rows)}`;
}
