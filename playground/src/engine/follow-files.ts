import { useFiles } from '../state/files.js';
import { engine } from './engine.js';

/** Tells the engine of every text that changes, before anything asks about it. */
export function followFiles(): () => void {
  return useFiles.subscribe((now, before) => {
    if (now.byPath === before.byPath) return;
    if (now.store !== before.store) {
      void engine.ask(
        'open',
        [...now.byPath.values()].map(({ path, text }) => ({ path, text })),
      );
      return;
    }
    for (const [path, { text }] of now.byPath) {
      if (before.byPath.get(path)?.text !== text) void engine.ask('change', { path, text });
    }
    for (const path of before.byPath.keys()) {
      if (!now.byPath.has(path)) void engine.ask('remove', path);
    }
  });
}
