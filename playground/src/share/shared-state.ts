import { create } from 'zustand';
import type { FileStore } from '../files/store.js';
import type { OpenFile } from '../state/files.js';
import type { ShareProblem } from './decode.js';

/** The person's own work as it was when a link was opened. */
export interface LocalWork {
  readonly store: FileStore;
  readonly byPath: ReadonlyMap<string, OpenFile>;
  readonly current: string | undefined;
}

/** A used policy of which the link carries only the hash, and this page has no such text. */
export interface Difference {
  readonly path: string;
  /** Another text stands in for it, or none. */
  readonly kind: 'other' | 'missing';
}

/** A file of a link, as it is shown here. */
export interface ShownFile {
  /** As the link calls it. */
  readonly path: string;
  /** As this page calls it meanwhile: no file of the person's own has such a name. */
  readonly shown: string;
  readonly text: string;
}

export interface Shown {
  /** Before the names of all files of the link. */
  readonly prefix: string;
  readonly policy: ShownFile;
  /** Those that go along with it. */
  readonly others: readonly ShownFile[];
  readonly differences: readonly Difference[];
  readonly local: LocalWork;
}

export interface Shared {
  /** What is shown from a link, in place of the person's own files. */
  readonly shown: Shown | undefined;
  /** Why the last link could not be read. */
  readonly problem: ShareProblem | undefined;
  readonly put: (shown: Shown | undefined) => void;
  readonly fail: (problem: ShareProblem | undefined) => void;
}

export const useShared = create<Shared>()((set) => ({
  shown: undefined,
  problem: undefined,
  put: (shown) => set({ shown, problem: undefined }),
  fail: (problem) => set({ problem }),
}));
