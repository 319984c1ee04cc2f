import { create } from 'zustand';
import type { StoredFile } from './store.js';

/** A file that changed in the store under unsaved work. */
export interface Clash {
  readonly path: string;
  /** Absent where somebody deleted it. */
  readonly theirs: StoredFile | undefined;
}

export interface ConflictState {
  readonly clash: Clash | undefined;
  readonly raise: (clash: Clash) => void;
  readonly end: () => void;
}

export const useConflict = create<ConflictState>()((set) => ({
  clash: undefined,
  raise: (clash) => set({ clash }),
  end: () => set({ clash: undefined }),
}));
