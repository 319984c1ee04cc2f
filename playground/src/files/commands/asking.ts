import { create } from 'zustand';

/** What a dialog asks before a command is done. */
export type Question =
  | { readonly kind: 'policy' | 'bin' }
  | { readonly kind: 'cases'; readonly path: string; readonly text: string }
  | { readonly kind: 'duplicate' | 'rename' | 'remove'; readonly path: string };

export interface Asking {
  readonly question: Question | undefined;
  readonly ask: (question: Question) => void;
  readonly end: () => void;
}

/** The dialog that is open; commands anywhere in the page may open one. */
export const useAsking = create<Asking>()((set) => ({
  question: undefined,
  ask: (question) => set({ question }),
  end: () => set({ question: undefined }),
}));
