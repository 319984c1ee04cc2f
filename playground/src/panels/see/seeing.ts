import { create } from 'zustand';

export type ViewKey = 'graph' | 'sheet' | 'chart';

/** Which of the views is open; the same for all policies. */
export interface Seeing {
  readonly view: ViewKey;
  readonly see: (view: ViewKey) => void;
}

export const useSeeing = create<Seeing>()((set) => ({
  view: 'graph',
  see: (view) => set({ view }),
}));
