import { create } from 'zustand';
import { useFiles } from './files.js';

/** A piece of the text that had a part in the answer at hand. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

export interface Reveal {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** When it was asked for: the same place may be asked for twice. */
  readonly at: number;
}

/** What the panels want seen in the text. Offsets in UTF-16 units. */
export interface Focus {
  readonly reveal: Reveal | undefined;
  /** The file that the highlights are of. */
  readonly path: string | undefined;
  readonly highlights: readonly Highlight[];
  /** Opens the file where another one is open, and scrolls to the place. */
  readonly show: (path: string, start: number, end: number) => void;
  readonly setHighlights: (path: string, highlights: readonly Highlight[]) => void;
}

export const useFocus = create<Focus>()((set) => ({
  reveal: undefined,
  path: undefined,
  highlights: [],
  show: (path, start, end) => {
    const files = useFiles.getState();
    if (files.current !== path && files.byPath.has(path)) files.show(path);
    set({ reveal: { path, start, end, at: Date.now() } });
  },
  setHighlights: (path, highlights) => set({ path, highlights }),
}));
