import type { Language } from '@tiaoli/diagnostics';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type Theme = 'light' | 'dark' | 'system';

/** How the page looks to this person; kept in this browser only. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  /** Of the editor, in pixels. */
  readonly fontSize: number;
  readonly tourSeen: boolean;
  /** Whether the editor marks what cases show. */
  readonly marksCoverage: boolean;
  /** Whether policies are proved while they are written. */
  readonly proves: boolean;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setFontSize: (fontSize: number) => void;
  readonly setTourSeen: () => void;
  readonly setMarksCoverage: (marks: boolean) => void;
  readonly setProves: (proves: boolean) => void;
}

export const useSettings = create<Settings>()(
  persist(
    (set) => ({
      language: 'zh',
      theme: 'system',
      fontSize: 14,
      tourSeen: false,
      marksCoverage: true,
      // The solver is large: it is loaded for whoever wants it.
      proves: false,
      setLanguage: (language) => set({ language }),
      setTheme: (theme) => set({ theme }),
      setFontSize: (fontSize) => set({ fontSize }),
      setTourSeen: () => set({ tourSeen: true }),
      setMarksCoverage: (marksCoverage) => set({ marksCoverage }),
      setProves: (proves) => set({ proves }),
    }),
    { name: 'tiaoli-settings' },
  ),
);
