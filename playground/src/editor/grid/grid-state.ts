import { create } from 'zustand';

/** Which table of which file is edited as a grid. */
export interface OpenGrid {
  readonly path: string | undefined;
  readonly key: string | undefined;
  readonly open: (path: string, key: string) => void;
  readonly close: () => void;
}

export const useOpenGrid = create<OpenGrid>()((set) => ({
  path: undefined,
  key: undefined,
  open: (path, key) => set({ path, key }),
  close: () => set({ path: undefined, key: undefined }),
}));
