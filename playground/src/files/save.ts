import { isUnsaved, type OpenFile, useFiles } from '../state/files.js';
import { useNotices } from '../state/notices.js';
import { useConflict } from './conflict-state.js';
import { downloadText } from './download.js';

const texts = {
  saved: { zh: '已保存 {path}', en: 'Saved {path}' },
  downloaded: { zh: '已下载 {path}', en: 'Downloaded {path}' },
  nothing: { zh: '没有要保存的改动', en: 'There is nothing to save' },
};

/** Saves one file; a conflict is put to the person and changes nothing until then. */
export async function saveFile(path: string): Promise<boolean> {
  const { store, byPath } = useFiles.getState();
  const file = byPath.get(path);
  if (store === undefined || file === undefined) return false;
  const { text, base } = file;
  const answer = await store.save(path, text, base);
  if ('conflict' in answer) {
    useConflict.getState().raise({ path, theirs: answer.conflict.theirs });
    return false;
  }
  const { tell } = useNotices.getState();
  if ('problem' in answer) {
    tell('error', answer.problem);
    return false;
  }
  if (store.kind === 'page') downloadText(path, text);
  // What was typed while it was being saved is not saved yet.
  useFiles.getState().settle(answer.saved, useFiles.getState().byPath.get(path)?.text);
  tell('success', store.kind === 'page' ? texts.downloaded : texts.saved, { path });
  return true;
}

export function unsavedFiles(byPath: ReadonlyMap<string, OpenFile>): readonly OpenFile[] {
  return [...byPath.values()].filter(isUnsaved);
}

/** Saves the file in the editor. */
export async function saveCurrent(): Promise<void> {
  const { current, byPath } = useFiles.getState();
  const file = current === undefined ? undefined : byPath.get(current);
  if (file === undefined || !isUnsaved(file)) useNotices.getState().tell('info', texts.nothing);
  else await saveFile(file.path);
}

/** Saves whatever is not saved, one after the other, up to the first that cannot be. */
export async function saveAll(): Promise<void> {
  for (const { path } of unsavedFiles(useFiles.getState().byPath)) {
    if (!(await saveFile(path))) return;
  }
}
