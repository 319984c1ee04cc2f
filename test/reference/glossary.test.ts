import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functions, type Keyword, keys } from '@tiaoli/syntax';
import { expect, test } from 'vitest';
import { glossaryPage, glossaryText, readGlossary } from '../support/glossary.js';
import { readText, root } from '../support/repository.js';

const terms = readGlossary().flatMap((group) => group.terms);

test('the page is that of the data; UPDATE=1 writes it', () => {
  if (process.env.UPDATE === '1') writeFileSync(join(root, glossaryPage), glossaryText());
  else expect(readText(glossaryPage)).toBe(glossaryText());
});

test('no term stands twice, and every one has a meaning in both languages', () => {
  const words = terms.map(({ zh }) => zh);
  expect(words).toEqual([...new Set(words)]);
  expect(terms.filter(({ en, meaning }) => !en || !meaning.zh || !meaning.en)).toEqual([]);
  // A comma that should have been quoted would leave the rest of a meaning as a key of its own.
  expect(terms.filter(({ meaning }) => Object.keys(meaning).length !== 2)).toEqual([]);
});

const keywordOf: ReadonlyMap<string, Keyword> = new Map([
  ...Object.entries(keys).flatMap(([context, rows]) =>
    Object.entries(rows).map(([name, row]): [string, Keyword] => [`${context}.${name}`, row]),
  ),
  ...Object.entries(functions),
]);

const spelled = terms.flatMap(({ zh, en, key, function: name }) => {
  const keyword = key ?? name;
  return keyword === undefined ? [] : [{ keyword, zh, en }];
});

test.each(spelled)('$zh is spelled as the keyword $keyword', ({ keyword, zh, en }) => {
  const spelling = keywordOf.get(keyword);
  expect(spelling?.zh).toBe(zh);
  expect(en).toContain(spelling?.en);
});
