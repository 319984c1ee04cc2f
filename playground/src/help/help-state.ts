import type { Language } from '@tiaoli/diagnostics';
import { create } from 'zustand';

/** A place in the help. */
export interface HelpTarget {
  readonly page: string;
  /** The start of the page where absent. */
  readonly heading?: string;
  /** Where it is not that of the page around it. */
  readonly language?: Language;
}

export interface Help {
  readonly isOpen: boolean;
  /** What was read, the place that is shown last. */
  readonly trail: readonly HelpTarget[];
  /** What is searched for; the results stand in place of the page while there is any. */
  readonly query: string;
  /** Opens the help at a place, or where it was closed. */
  readonly open: (target?: HelpTarget) => void;
  readonly search: (query: string) => void;
  readonly back: () => void;
  readonly close: () => void;
  /** The files that an example was opened as last, and their texts. */
  readonly tried: readonly Tried[];
  readonly setTried: (tried: readonly Tried[]) => void;
}

export interface Tried {
  readonly path: string;
  readonly text: string;
}

export const useHelp = create<Help>()((set) => ({
  isOpen: false,
  trail: [],
  query: '',
  open: (target) =>
    set(({ trail, query }) =>
      target === undefined
        ? { isOpen: true, query }
        : { isOpen: true, query: '', trail: [...trail, target] },
    ),
  search: (query) => set({ isOpen: true, query }),
  back: () => set(({ trail }) => ({ query: '', trail: trail.slice(0, -1) })),
  close: () => set({ isOpen: false }),
  tried: [],
  setTried: (tried) => set({ tried }),
}));

/** The page that says what a finding means. */
export function messageTarget(code: string): HelpTarget {
  return { page: 'messages', heading: code };
}
