import type { Bilingual } from '@tiaoli/diagnostics';

/** One file as the store has it. */
export interface StoredFile {
  readonly path: string;
  readonly text: string;
  /** Of the text as it is stored: what a save is compared with. */
  readonly hash: string;
}

/** The file changed meanwhile: what it holds now, or nothing where it is gone. */
export interface Conflict {
  readonly theirs: StoredFile | undefined;
}

export type Refused = { readonly conflict: Conflict } | { readonly problem: Bilingual };
export type Saved = { readonly saved: StoredFile } | Refused;
export type Removed = { readonly removed: true } | Refused;

/** Where policy files are kept: a server's folder, a folder of this computer, only this page, or a link. */
export interface FileStore {
  readonly kind: 'server' | 'folder' | 'page' | 'link';
  /** What people call the place. */
  readonly name: string;
  readAll(): Promise<readonly StoredFile[]>;
  read(path: string): Promise<StoredFile | undefined>;
  /** Saves only if the stored text still has the hash `before` (null: the file must not exist). */
  save(path: string, text: string, before: string | null): Promise<Saved>;
  remove(path: string, before: string): Promise<Removed>;
  /** Calls back with the paths that changed by somebody else's hand; gives what stops it. */
  watch?(changed: (paths: readonly string[]) => void): () => void;
}
