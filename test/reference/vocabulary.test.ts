import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fencesOf } from '../support/markdown.js';
import { readText, root } from '../support/repository.js';
import { vocabularyTables } from '../support/vocabulary-tables.js';

const folder = 'packages/tiaoli/reference';
const pages = [
  [`${folder}/language.md`, 'en'],
  [`${folder}/language.zh-CN.md`, 'zh'],
] as const;

/** Replaces what stands between `<!-- begin NAME -->` and `<!-- end NAME -->`. */
function withTable(text: string, name: string, table: string): string {
  const begin = `<!-- begin ${name} -->\n`;
  const end = `<!-- end ${name} -->`;
  const start = text.indexOf(begin);
  const stop = text.indexOf(end);
  if (start < 0 || stop < start) throw new Error(`no place for the table ${name}`);
  return `${text.slice(0, start + begin.length)}${table}${text.slice(stop)}`;
}

test.each(pages)(
  '%s: its tables are those of the language; UPDATE=1 writes them',
  (page, words) => {
    const current = readText(page);
    const expected = Object.entries(vocabularyTables).reduce(
      (text, [name, table]) => withTable(text, name, table(words)),
      current,
    );
    if (process.env.UPDATE === '1') writeFileSync(join(root, page), expected);
    else expect(current).toBe(expected);
  },
);

test.each(['language', 'cases'])(
  'both pages of %s hold the same examples, section by section',
  (name) => {
    const [english, chinese] = [`${name}.md`, `${name}.zh-CN.md`].map((page) => {
      const markdown = readText(`${folder}/${page}`);
      const sections = [...markdown.matchAll(/^#+ (.*)$/gm)].map((match) => match[1] ?? '');
      return fencesOf(markdown).map(({ info, text, section }) => ({
        info,
        text,
        section: sections.indexOf(section),
      }));
    });
    expect(chinese).toEqual(english);
  },
);
