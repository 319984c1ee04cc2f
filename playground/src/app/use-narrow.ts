import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 900px)');

function follow(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether text and panels do not fit beside each other. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => query.matches);
}
