import { isUnsaved, useFiles } from '../state/files.js';
import { useNotices } from '../state/notices.js';
import type { FileStore } from './store.js';

const texts = {
  changed: {
    zh: '{path} 在磁盘上变了；这里没有保存的改动还在，保存时再比较',
    en: '{path} changed on disk; what you have not saved is still here and will be compared when you save',
  },
};

/** Takes over what others change in the store, but never over unsaved work. */
export function followStoredFiles(): () => void {
  let stop = watch(useFiles.getState().store);
  const end = useFiles.subscribe(({ store }, before) => {
    if (store === before.store) return;
    stop();
    stop = watch(store);
  });
  return () => {
    stop();
    end();
  };
}

function watch(store: FileStore | undefined): () => void {
  // One after the other: an answer that comes late must not put an earlier text back.
  let last = Promise.resolve();
  const follow = (paths: readonly string[]): void => {
    if (store !== undefined) last = last.then(() => takeOver(store, paths)).catch(() => undefined);
  };
  return store?.watch?.(follow) ?? (() => undefined);
}

async function takeOver(store: FileStore, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const stored = await store.read(path);
    const { byPath, keep, drop, store: present } = useFiles.getState();
    if (present !== store) return;
    const known = byPath.get(path);
    if (stored === undefined) {
      if (known !== undefined && !isUnsaved(known)) drop(path);
      continue;
    }
    if (known?.stored?.hash === stored.hash) continue;
    if (known !== undefined && isUnsaved(known) && known.text !== stored.text) {
      useNotices.getState().tell('warning', texts.changed, { path });
    }
    keep(stored);
  }
}
