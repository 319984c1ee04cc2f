import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readText, root } from '../support/repository.js';
import { vocabularyTables } from '../support/vocabulary-tables.js';

const page = 'packages/tiaoli/reference/language.md';

/** Replaces what stands between `<!-- begin NAME -->` and `<!-- end NAME -->`. */
function withTable(text: string, name: string, table: string): string {
  const begin = `<!-- begin ${name} -->\n`;
  const end = `<!-- end ${name} -->`;
  const start = text.indexOf(begin);
  const stop = text.indexOf(end);
  if (start < 0 || stop < start) throw new Error(`${page} has no place for the table ${name}`);
  return `${text.slice(0, start + begin.length)}${table}${text.slice(stop)}`;
}

test('the tables of words are those of the language; UPDATE=1 writes them', () => {
  const current = readText(page);
  const expected = Object.entries(vocabularyTables).reduce(
    (text, [name, table]) => withTable(text, name, table()),
    current,
  );
  if (process.env.UPDATE === '1') writeFileSync(join(root, page), expected);
  else expect(current).toBe(expected);
});
