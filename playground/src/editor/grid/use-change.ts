import type { GridChange } from '@tiaoli/language-service';
import { useCallback, useRef } from 'react';
import { engine } from '../../engine/engine.js';
import { useFiles } from '../../state/files.js';
import { applyEdits } from '../places.js';

export type Change = (change: GridChange) => Promise<void>;

/** Changes a table in the text. One change waits for the other: each counts on the text after it. */
export function useChange(path: string, key: string): Change {
  const before = useRef<Promise<void>>(Promise.resolve());
  return useCallback(
    (change) => {
      const done = before.current.then(() => makeChange(path, key, change));
      // What went wrong with one change does not keep back the next.
      before.current = done.catch(() => undefined);
      return done;
    },
    [path, key],
  );
}

async function makeChange(path: string, key: string, change: GridChange): Promise<void> {
  const textOf = (): string | undefined => useFiles.getState().byPath.get(path)?.text;
  for (;;) {
    const text = textOf();
    const edits = await engine.ask('changeTable', { path, key, change });
    // Somebody typed meanwhile: the places would be wrong.
    if (textOf() !== text) continue;
    applyEdits(edits);
    return;
  }
}
