import { useCallback } from 'react';
import { engine } from '../../engine/engine.js';
import type { CaseRequest } from '../../engine/features/cases.js';
import { refuseChange } from '../../share/read-only.js';
import { useFiles } from '../../state/files.js';
import { useNotices } from '../../state/notices.js';

const texts = {
  done: {
    zh: '用例已改成新结果，还没有保存',
    en: 'The case expects the new results; not saved yet',
  },
  notDone: {
    zh: '这个用例要在原文里改',
    en: 'This case has to be changed in its text',
  },
};

/** Makes a case expect what comes out, as a change of its file that can be undone. */
export function useTakeOver(): (request: CaseRequest) => Promise<void> {
  return useCallback(async (request) => {
    if (refuseChange()) return;
    const changed = await engine.ask('acceptCase', request).catch(() => null);
    if (changed === null) return;
    const { tell } = useNotices.getState();
    if (changed === undefined) return tell('warning', texts.notDone);
    useFiles.getState().edit(changed.path, changed.text);
    return tell('success', texts.done);
  }, []);
}
