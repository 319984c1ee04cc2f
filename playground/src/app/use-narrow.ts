import { useSyncExternalStore } from 'react';

// Not on paper: the page must not be laid out anew while it is printed.
const query = window.matchMedia('screen and (max-width: 900px)');

function follow(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether text and panels do not fit beside each other. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => query.matches);
}
