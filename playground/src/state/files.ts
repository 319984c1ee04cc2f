import { create } from 'zustand';
import type { FileStore, StoredFile } from '../files/store.js';

/** A file that is open in the page, with what is not saved yet. */
export interface OpenFile {
  readonly path: string;
  readonly text: string;
  /** As the store has it; absent for a file that it does not have. */
  readonly stored?: StoredFile;
  /** The hash of the stored text that this text was made from; null for a new file. */
  readonly base: string | null;
}

export interface Files {
  readonly store: FileStore | undefined;
  readonly byPath: ReadonlyMap<string, OpenFile>;
  /** The file in the editor. */
  readonly current: string | undefined;
  readonly begin: (store: FileStore, files: readonly StoredFile[]) => void;
  /** Opens a file; nothing to go to the start page. */
  readonly show: (path: string | undefined) => void;
  readonly edit: (path: string, text: string) => void;
  /** A text that was made from an earlier stored text, or is not stored at all. */
  readonly restore: (path: string, text: string, base: string | null) => void;
  /** What the store has now. A text with unsaved changes stays, on its old base. */
  readonly keep: (stored: StoredFile) => void;
  /** The text of the page is what the store has, or is made from that from now on. */
  readonly settle: (stored: StoredFile, text?: string) => void;
  readonly drop: (path: string) => void;
  /** The same texts: whatever was asked about them is asked again. */
  readonly renew: () => void;
}

export const useFiles = create<Files>()((set) => {
  const put = (file: OpenFile): void =>
    set(({ byPath }) => ({ byPath: new Map(byPath).set(file.path, file) }));
  return {
    store: undefined,
    byPath: new Map(),
    current: undefined,
    begin: (store, files) =>
      set({
        store,
        current: undefined,
        byPath: new Map(files.map((file) => [file.path, settled(file)])),
      }),
    show: (path) =>
      set(({ byPath }) => (path === undefined || byPath.has(path) ? { current: path } : {})),
    edit: (path, text) =>
      set(({ byPath }) => {
        const known = byPath.get(path) ?? { path, base: null };
        return { byPath: new Map(byPath).set(path, { ...known, text }) };
      }),
    restore: (path, text, base) =>
      set(({ store, byPath }) => {
        // Work among what a link shows would be lost with it.
        if (store?.kind === 'link') return {};
        return { byPath: new Map(byPath).set(path, { ...byPath.get(path), path, text, base }) };
      }),
    keep: (stored) =>
      set(({ byPath }) => {
        const { path } = stored;
        const known = byPath.get(path);
        const file =
          known === undefined || !isUnsaved(known) ? settled(stored) : { ...known, stored };
        return { byPath: new Map(byPath).set(path, file) };
      }),
    settle: (stored, text = stored.text) => put({ ...settled(stored), text }),
    renew: () => set(({ byPath }) => ({ byPath: new Map(byPath) })),
    drop: (path) =>
      set(({ byPath, current }) => {
        const rest = new Map(byPath);
        rest.delete(path);
        return { byPath: rest, current: current === path ? undefined : current };
      }),
  };
});

function settled(stored: StoredFile): OpenFile {
  const { path, text, hash } = stored;
  return { path, text, stored, base: hash };
}

export function isUnsaved({ text, stored }: OpenFile): boolean {
  return text !== stored?.text;
}

/** Whether the stored text changed under unsaved work. */
export function isOutdated(file: OpenFile): boolean {
  return isUnsaved(file) && file.stored !== undefined && file.base !== file.stored.hash;
}
