import { create } from 'zustand';
import type { FileStore, StoredFile } from '../files/store.js';

/** A file that is open in the page, with what is not saved yet. */
export interface OpenFile {
  readonly path: string;
  readonly text: string;
  /** As stored; absent for a file that was never saved. */
  readonly stored?: StoredFile;
}

export interface Files {
  readonly store: FileStore | undefined;
  readonly byPath: ReadonlyMap<string, OpenFile>;
  /** The file in the editor. */
  readonly current: string | undefined;
  readonly begin: (store: FileStore, files: readonly StoredFile[]) => void;
  readonly show: (path: string) => void;
  readonly edit: (path: string, text: string) => void;
  readonly keep: (stored: StoredFile) => void;
  readonly drop: (path: string) => void;
}

export const useFiles = create<Files>()((set) => ({
  store: undefined,
  byPath: new Map(),
  current: undefined,
  begin: (store, files) =>
    set({ store, byPath: new Map(files.map((file) => [file.path, openFile(file)])) }),
  show: (path) => set({ current: path }),
  edit: (path, text) =>
    set(({ byPath }) => ({
      byPath: new Map(byPath).set(path, { path, ...byPath.get(path), text }),
    })),
  keep: (stored) =>
    set(({ byPath }) => {
      const { path } = stored;
      const text = byPath.get(path)?.text ?? stored.text;
      return { byPath: new Map(byPath).set(path, { path, text, stored }) };
    }),
  drop: (path) =>
    set(({ byPath, current }) => {
      const rest = new Map(byPath);
      rest.delete(path);
      return { byPath: rest, current: current === path ? undefined : current };
    }),
}));

function openFile(stored: StoredFile): OpenFile {
  return { path: stored.path, text: stored.text, stored };
}

export function isUnsaved({ text, stored }: OpenFile): boolean {
  return text !== stored?.text;
}
