import { del, get, set } from 'idb-keyval';
import { create } from 'zustand';
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';
import type { FileStore } from '../store.js';

/** A file that was deleted here, as it was, unsaved changes too. */
export interface DeletedFile {
  readonly place: string;
  readonly path: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Bin {
  /** The last one first. */
  readonly files: readonly DeletedFile[];
  readonly put: (file: DeletedFile) => void;
  readonly take: (file: DeletedFile) => void;
}

const most = 20;

/** A browser that keeps nothing for the page keeps them until the page is left. */
const storage: StateStorage = {
  getItem: async (name) => (await get<string>(name).catch(() => undefined)) ?? null,
  setItem: (name, value) => set(name, value).catch(() => undefined),
  removeItem: (name) => del(name).catch(() => undefined),
};

/** Deleted files, so that each can be brought back, also after the page was left. */
export const useBin = create<Bin>()(
  persist(
    (change) => ({
      files: [],
      put: (file) => change(({ files }) => ({ files: [file, ...files].slice(0, most) })),
      take: (file) => change(({ files }) => ({ files: files.filter((each) => each !== file) })),
    }),
    { name: 'tiaoli-deleted', storage: createJSONStorage(() => storage) },
  ),
);

/** What tells the files of one folder from those of another. */
export function placeOf({ kind, name }: FileStore): string {
  return `${kind} ${name}`;
}
