import {
  createWorkspace,
  diagnosticsOf,
  formatEdits,
  newCasesOf,
  newPolicyText,
} from '@tiaoli/language-service';
import { expect, test } from 'vitest';

const path = 'street-lamps/1.0.0.yaml';
const title = '路灯: "维护" # 补助';

test.each(['zh', 'en'] as const)(
  'a new policy in %s has no finding and is in order',
  (language) => {
    const policy = { id: 'street-lamps', title, effective: '2026-01-01' };
    const text = newPolicyText(policy, language);
    const workspace = createWorkspace([{ path, text }]);
    expect(diagnosticsOf(workspace, path)).toEqual([]);
    expect(workspace.loaded(path)?.policy?.core.title.zh).toBe(title);
    expect(formatEdits(workspace, path)).toMatchObject({ edits: [] });
  },
);

test.each(['zh', 'en'] as const)(
  'a new file of cases in %s has no finding and passes',
  (language) => {
    const policy = { id: 'street-lamps', title, effective: '2026-01-01' };
    const workspace = createWorkspace([{ path, text: newPolicyText(policy, language) }]);
    const cases = newCasesOf(workspace, path, language) ?? { path: '', text: '' };
    expect(cases.path).toBe('street-lamps/cases/cases.yaml');
    workspace.set(cases.path, cases.text);
    expect(diagnosticsOf(workspace, cases.path)).toEqual([]);
    const results = workspace.ranCases(cases.path)?.run?.results ?? [];
    expect(results.map(({ checks }) => checks.map(({ passed }) => passed))).toEqual([[true]]);
    expect(newCasesOf(workspace, path, language)?.path).toBe('street-lamps/cases/cases-2.yaml');
    workspace.set(path, '条例: [');
    expect(newCasesOf(workspace, path, language)).toBeUndefined();
  },
);
