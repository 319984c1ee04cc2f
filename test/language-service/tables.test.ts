import { type GridChange, tableEdits, tablesOf } from '@tiaoli/language-service';
import { expect, test } from 'vitest';
import { bundledWorkspace } from './bundled.js';
import { applied, editorPage } from './editor-page.js';

// What is asked: the key of a table, then a change of it as JSON; or nothing, for all grids.
editorPage('tables', ({ workspace, path, words }) => {
  if (words === '') {
    return tablesOf(workspace, path)
      .map(({ key, hit, firstOutput, headings, rows }) => {
        const lines = [headings, ...rows.map(({ cells }) => cells)].map((cells) =>
          cells.map(({ text }) => text).join(' / '),
        );
        const last = rows.at(-1)?.isOtherwise === true ? ' (otherwise last)' : '';
        return [`${key}: ${hit.name.en}, results from ${firstOutput}${last}`, ...lines].join('\n');
      })
      .join('\n\n');
  }
  const [, key = '', change = ''] = /^(\S+) (.*)$/.exec(words) ?? [];
  const edits = tableEdits(workspace, path, key, JSON.parse(change) as GridChange);
  return edits.length === 0 ? 'no change' : applied(workspace, edits);
});

test('every table of the bundled policies has its cells where they are written, and is in order', () => {
  const workspace = bundledWorkspace();
  let count = 0;
  for (const path of workspace.paths()) {
    const text = workspace.text(path) ?? '';
    for (const { key, headings, rows } of tablesOf(workspace, path)) {
      count += 1;
      for (const cell of [...headings, ...rows.flatMap(({ cells }) => cells)]) {
        expect(text.slice(cell.start, cell.end)).toBe(cell.text);
      }
      const same = { kind: 'setHeading', column: 0, text: headings[0]?.text ?? '' } as const;
      expect(tableEdits(workspace, path, key, same)).toEqual([]);
    }
  }
  expect(count).toBeGreaterThan(20);
});
