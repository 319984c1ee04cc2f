import { hasErrors, loadPolicies } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { exampleAt, headerOf } from '../../playground/src/help/content/example.js';
import { fencesOf } from '../../playground/src/help/content/fences.js';
import { linkTarget } from '../../playground/src/help/content/link.js';
import { loadPage, pageTitles, startTarget } from '../../playground/src/help/content/pages.js';
import { findSections, readIndex } from '../../playground/src/help/content/search.js';
import { sectionAt } from '../../playground/src/help/view/section-at.js';

const languages = ['zh', 'en'] as const;
const ids = [...pageTitles.keys()];
const pages = (
  await Promise.all(ids.flatMap((id) => languages.map((language) => loadPage(id, language))))
).flatMap((page) => page ?? []);

test('every page is there in both languages, or in English in place of Chinese', () => {
  expect(pages.map(({ id }) => id)).toEqual(ids.flatMap((id) => [id, id]));
});

test('the sections of both languages answer to one another, so that an address holds in either', async () => {
  for (const id of ids) {
    const [zh, en] = await Promise.all([loadPage(id, 'zh'), loadPage(id, 'en')]);
    const shape = (page: typeof zh) => page?.sections.map(({ heading, level }) => [heading, level]);
    expect(shape(zh), id).toEqual(shape(en));
  }
});

test('every link inside the help leads to a section that is there', async () => {
  const lost: string[] = [];
  for (const page of pages) {
    const text = page.sections.map((section) => section.text.replace(/^```[\s\S]*?^```/gm, ''));
    for (const [, href = ''] of text.join('\n').matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(href)) continue;
      const target = linkTarget(href, page);
      const found = target && (await loadPage(target.page, target.language ?? page.language));
      const isThere =
        found !== undefined && (target?.heading === undefined || sectionAt(found, target) > 0);
      if (!isThere) lost.push(`${page.id} ${page.language}: ${href}`);
    }
  }
  expect(lost).toEqual([]);
});

test('the page that one reads first is there', async () => {
  const page = await loadPage(startTarget.page, 'zh');
  expect(page && sectionAt(page, startTarget)).toBeGreaterThan(0);
});

describe('an example that is opened', () => {
  const reference = pages.filter(({ id }) => id !== 'messages');
  test.each(reference)('from the page $id ($language) has no error', ({ sections }) => {
    const header = headerOf(sections.map(({ text }) => text));
    for (const { title, text } of sections) {
      for (const { line } of fencesOf(text)) {
        const { files = [] } = exampleAt(text, line, header) ?? {};
        const [first] = loadPolicies(files);
        expect(hasErrors(first?.diagnostics ?? []), `${title}, line ${line}`).toBe(false);
      }
    }
  });
});

test('a word of either language finds the section that is about it first', async () => {
  const index = await readIndex('zh');
  const first = (query: string) => findSections(index, query)[0];
  expect(first('决策表')).toMatchObject({ page: 'language', heading: 'table' });
  expect(first('Score')).toMatchObject({ page: 'language', heading: 'score', title: '评分' });
  expect(first('missing-colon')).toMatchObject({ page: 'messages', heading: 'missing-colon' });
  expect(findSections(index, '没有这样的话')).toEqual([]);
});
