import { useSyncExternalStore } from 'react';
import { useSettings } from '../state/settings.js';

const query = window.matchMedia('(prefers-color-scheme: dark)');

function follow(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether the page is dark: as chosen, or as the system has it. */
export function useDark(): boolean {
  const theme = useSettings((state) => state.theme);
  const isSystemDark = useSyncExternalStore(follow, () => query.matches);
  return theme === 'system' ? isSystemDark : theme === 'dark';
}
