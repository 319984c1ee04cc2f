import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { useFiles } from './files.js';

export interface Recent {
  /** The last one first. */
  readonly paths: readonly string[];
  readonly note: (path: string) => void;
}

const most = 8;

/** Files that were open lately; kept in this browser only. */
export const useRecent = create<Recent>()(
  persist(
    (set) => ({
      paths: [],
      note: (path) =>
        set(({ paths }) => ({
          paths: [path, ...paths.filter((each) => each !== path)].slice(0, most),
        })),
    }),
    { name: 'tiaoli-recent' },
  ),
);

/** Notes each file that is opened. */
export function followRecent(): () => void {
  return useFiles.subscribe(({ current, store }, before) => {
    // What a link shows is not there to be opened again.
    if (current === undefined || store?.kind === 'link') return;
    if (current !== before.current) useRecent.getState().note(current);
  });
}
