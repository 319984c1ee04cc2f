import { hashText } from 'tiaoli';
import type { FileStore, StoredFile } from './store.js';

/** Files that only this page holds: whoever saves gets a download. */
export function createPageStore(name: string, texts: Readonly<Record<string, string>>): FileStore {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, stored(path, text)]));
  return {
    kind: 'page',
    name,
    readAll: async () => [...files.values()],
    read: async (path) => files.get(path),
    save: async (path, text) => {
      const saved = stored(path, text);
      files.set(path, saved);
      return { saved };
    },
    remove: async (path) => {
      files.delete(path);
      return { removed: true };
    },
  };
}

function stored(path: string, text: string): StoredFile {
  return { path, text, hash: hashText(text) };
}
