import {
  createWorkspace,
  diagnosticsOf,
  formatEdits,
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
