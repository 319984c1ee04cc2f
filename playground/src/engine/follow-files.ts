import type { TextFile } from '@tiaoli/language-service';
import { useFiles } from '../state/files.js';
import { engine } from './engine.js';

/** Whoever wants to know of texts. */
interface Follower {
  open(files: readonly TextFile[]): unknown;
  change(file: TextFile): unknown;
  remove(path: string): unknown;
}

/** Tells the engine of every text that changes, before anything asks about it. */
export function followFiles(): () => void {
  return followTexts({
    open: (files) => engine.ask('open', files),
    change: (file) => engine.ask('change', file),
    remove: (path) => engine.ask('remove', path),
  });
}

/** Tells of every text that changes from now on. */
export function followTexts(follower: Follower): () => void {
  return useFiles.subscribe((now, before) => {
    if (now.byPath === before.byPath) return;
    if (now.store !== before.store) {
      void follower.open([...now.byPath.values()].map(({ path, text }) => ({ path, text })));
      return;
    }
    for (const [path, { text }] of now.byPath) {
      if (before.byPath.get(path)?.text !== text) void follower.change({ path, text });
    }
    for (const path of before.byPath.keys()) {
      if (!now.byPath.has(path)) void follower.remove(path);
    }
  });
}
