import type { FileStore } from '../files/store.js';
import { readOnlyText } from './read-only.js';

/** Files that came in a link: there is no place to save them to until they are kept. */
export function createLinkStore(name: string): FileStore {
  return {
    kind: 'link',
    name,
    readAll: async () => [],
    read: async () => undefined,
    save: async () => ({ problem: readOnlyText }),
    remove: async () => ({ problem: readOnlyText }),
  };
}
