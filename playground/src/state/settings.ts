import type { Language } from '@tiaoli/diagnostics';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type Theme = 'light' | 'dark' | 'system';

/** How the page looks to this person; kept in this browser only. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly tourSeen: boolean;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setTourSeen: () => void;
}

export const useSettings = create<Settings>()(
  persist(
    (set) => ({
      language: 'zh',
      theme: 'system',
      tourSeen: false,
      setLanguage: (language) => set({ language }),
      setTheme: (theme) => set({ theme }),
      setTourSeen: () => set({ tourSeen: true }),
    }),
    { name: 'tiaoli-settings' },
  ),
);
