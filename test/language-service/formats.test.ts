import { formatEdits, keywordEdits } from '@tiaoli/language-service';
import { expect, test } from 'vitest';
import { bundledWorkspace } from './bundled.js';

test('every bundled policy is in order, and comes back whole from the other keywords', () => {
  const workspace = bundledWorkspace();
  for (const path of workspace.paths().filter((each) => workspace.kindOf(each) === 'policy')) {
    const text = workspace.text(path) ?? '';
    expect(formatEdits(workspace, path)).toEqual({ edits: [] });
    for (const keywords of ['en', 'zh'] as const) {
      const turned = keywordEdits(workspace, path, keywords);
      if ('problem' in turned) throw new Error(turned.problem.en);
      for (const edit of turned.edits) {
        const now = workspace.text(path) ?? '';
        workspace.set(path, now.slice(0, edit.start) + edit.text + now.slice(edit.end));
      }
    }
    expect(workspace.text(path)).toBe(text);
  }
});
