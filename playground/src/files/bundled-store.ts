import { hashText } from 'tiaoli';
import type { FileStore, StoredFile } from './store.js';

/** The policies that come with the page; what is saved is offered as a download. */
export function createBundledStore(): FileStore {
  return {
    kind: 'bundled',
    name: 'policies',
    readAll: async () => {
      const { bundledTexts } = await import('./bundled-texts.js');
      return Object.entries(bundledTexts).map(([path, text]): StoredFile => {
        return { path, text, hash: hashText(text) };
      });
    },
    save: async (path, text) => ({ saved: { path, text, hash: hashText(text) } }),
    remove: async () => ({ removed: true }),
  };
}
