import { refuseChange } from '../../share/read-only.js';
import { useFiles } from '../../state/files.js';
import { useConflict } from '../conflict-state.js';
import { type DeletedFile, placeOf, useBin } from './bin.js';
import { freePath } from './paths.js';
import { tell } from './tell.js';

const texts = {
  removed: {
    zh: '已删除 {path}。要找回来，点“文件”里的“找回删除的文件”。',
    en: 'Deleted {path}. To have it back, choose “Bring back a deleted file” under “File”.',
  },
  back: { zh: '找回了 {path}，还没有保存', en: '{path} is back; it is not saved yet' },
};

export async function remove(path: string): Promise<void> {
  const { store, byPath, drop } = useFiles.getState();
  const file = byPath.get(path);
  if (store === undefined || file === undefined || refuseChange()) return;
  const { put, take } = useBin.getState();
  const kept = { place: placeOf(store), path, text: file.text, at: Date.now() };
  // It is kept before it goes: the page may be left at any moment.
  put(kept);
  if (file.stored !== undefined) {
    const removed = await store.remove(path, file.stored.hash);
    const theirs = 'conflict' in removed ? removed.conflict.theirs : undefined;
    // A file that is gone already may go from here too.
    if ('problem' in removed || theirs !== undefined) take(kept);
    if ('problem' in removed) return tell('error', removed.problem);
    if (theirs !== undefined) return useConflict.getState().raise({ path, theirs });
  }
  drop(path);
  tell('info', texts.removed, { path });
}

export function bringBack(file: DeletedFile): void {
  if (refuseChange()) return;
  const { byPath, restore, show } = useFiles.getState();
  const path = freePath(file.path, byPath);
  restore(path, file.text, null);
  show(path);
  useBin.getState().take(file);
  tell('success', texts.back, { path });
}
