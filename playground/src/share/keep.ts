import { useFiles } from '../state/files.js';
import { useNotices } from '../state/notices.js';
import { useStudy } from '../state/study.js';
import type { Keeping } from './kept-names.js';
import { leaveLink } from './local-work.js';
import type { Shown } from './shared-state.js';

const texts = {
  kept: { zh: '已另存为 {path}，还没有保存', en: 'Kept as {path}; it is not saved yet' },
};

/** Puts files of a link beside the person's own, as new ones that are not saved yet. */
export function keep({ policy }: Shown, keepings: readonly Keeping[]): void {
  const own = keepings.find(({ file }) => file === policy);
  if (own === undefined) return;
  leaveLink();
  const { restore, show } = useFiles.getState();
  for (const { file, name, isKept } of keepings) if (isKept) restore(name, file.text, null);
  const { byPolicy, change } = useStudy.getState();
  // What was entered since the link was opened goes along.
  const question = byPolicy.get(policy.shown);
  if (question !== undefined) change(own.name, question);
  show(own.name);
  useNotices.getState().tell('success', texts.kept, { path: own.name });
}
