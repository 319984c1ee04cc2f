import { create } from 'zustand';

/** Which panel is open, so that one panel can lead to another. */
export interface OpenPanel {
  readonly active: string | undefined;
  readonly open: (key: string) => void;
}

export const usePanel = create<OpenPanel>()((set) => ({
  active: undefined,
  open: (key) => set({ active: key }),
}));
