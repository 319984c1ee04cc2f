import { completionsAt, loadSpelling } from '@tiaoli/language-service';
import { describe, expect, test } from 'vitest';
import { bundledWorkspace } from './bundled.js';
import { editorPage } from './editor-page.js';

const spell = await loadSpelling();

/** What begins as the words after `ask`, or the first ten; each as what the text becomes. */
editorPage('completions', ({ workspace, path, offset, words }) => {
  const text = workspace.text(path) ?? '';
  const all = completionsAt(workspace, path, offset, { spell });
  const sorted = [...all].sort((a, b) => (a.sort < b.sort ? -1 : 1));
  const found = words === '' ? sorted : sorted.filter(({ filter }) => holds(filter, words));
  const lines = found.slice(0, 10).map(({ insert, range, kind, detail }) => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const line = `${text.slice(start, range.start)}${insert}`.trim().replace(/\n/g, '⏎');
    return `${line}  (${kind}: ${detail.zh} / ${detail.en})`;
  });
  return lines.length === 0 ? 'nothing' : lines.join('\n');
});

const holds = (filter: string, typed: string): boolean =>
  filter.split(' ').some((each) => each.startsWith(typed));

describe('every place of the bundled policies', () => {
  const workspace = bundledWorkspace();
  const paths = [
    'old-community-takeover-subsidy/1.0.0.yaml',
    'old-community-takeover-subsidy/cases/boundaries.yaml',
  ];
  test.each(paths.filter((path) => workspace.text(path) !== undefined))('%s', (path) => {
    const text = workspace.text(path) ?? '';
    for (let offset = 0; offset <= text.length; offset += 97) {
      for (const { range } of completionsAt(workspace, path, offset)) {
        expect(range.start).toBeLessThanOrEqual(offset);
        expect(range.end).toBeGreaterThanOrEqual(offset);
        expect(text.slice(range.start, offset)).not.toContain('\n');
      }
    }
  });
});

test('without the dictionary of pinyin names are found as they are written', () => {
  const workspace = bundledWorkspace();
  const path = 'old-community-takeover-subsidy/1.0.0.yaml';
  const text = workspace.text(path) ?? '';
  const offset = text.indexOf('公式: ') + 4;
  const [first] = completionsAt(workspace, path, offset);
  expect(first?.filter).not.toMatch(/[a-z]{6,} [a-z]{2,}$/);
});
