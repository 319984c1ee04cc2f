import { refuseChange } from '../../share/read-only.js';
import { useFiles } from '../../state/files.js';
import { useStudy } from '../../state/study.js';
import { tell } from './tell.js';

const texts = {
  renamed: { zh: '已改名为 {path}', en: 'Renamed to {path}' },
  taken: {
    zh: '文件夹里已经有 {path}，没有改名。换一个名称。',
    en: 'There is {path} in the folder already; nothing was renamed. Choose another name.',
  },
  both: {
    zh: '{path} 在磁盘上变了，没有删除；新的 {to} 已经存好，两个文件都在。',
    en: '{path} changed on disk and was not deleted; {to} is saved, and both files are there.',
  },
};

/** The new name is written before the old one goes, so that no step loses the text. */
export async function rename(path: string, to: string): Promise<void> {
  const { store, byPath, restore } = useFiles.getState();
  const file = byPath.get(path);
  if (store === undefined || file === undefined || refuseChange()) return;
  if (file.stored === undefined) {
    restore(to, file.text, null);
    return moveOn(path, to);
  }
  const { text, hash } = file.stored;
  const answer = await store.save(to, text, null);
  if ('conflict' in answer) return tell('error', texts.taken, { path: to });
  if ('problem' in answer) return tell('error', answer.problem);
  const { settle, show } = useFiles.getState();
  // What is not saved yet, and what was typed meanwhile, goes along unsaved.
  settle(answer.saved, useFiles.getState().byPath.get(path)?.text);
  const removed = await store.remove(path, hash);
  if ('removed' in removed) return moveOn(path, to);
  show(to);
  return 'conflict' in removed
    ? tell('warning', texts.both, { path, to })
    : tell('error', removed.problem);
}

/** What was entered for the file, and the editor, go to its new name. */
function moveOn(path: string, to: string): void {
  const { show, drop } = useFiles.getState();
  const { byPolicy, change } = useStudy.getState();
  const question = byPolicy.get(path);
  if (question !== undefined) change(to, question);
  show(to);
  drop(path);
  tell('success', texts.renamed, { path: to });
}
