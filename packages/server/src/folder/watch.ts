import { watch } from 'node:fs';
import { basename, sep } from 'node:path';
import { isTemporary } from './atomic-write.js';
import { isAcceptedName } from './names.js';

const wait = 100;

/** Tells which files changed, a little while after they did; gives what stops it. */
export function watchFolder(root: string, changed: (paths: readonly string[]) => void): () => void {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    timer = undefined;
    const paths = [...waiting].sort();
    waiting.clear();
    changed(paths);
  };
  const watcher = watch(root, { recursive: true, persistent: false }, (_event, name) => {
    if (name === null || isTemporary(basename(name))) return;
    const path = name.split(sep).join('/');
    if (!isAcceptedName(path)) return;
    waiting.add(path);
    timer ??= setTimeout(tell, wait);
  });
  // A folder that is taken away is not watched any more; requests will say that files are missing.
  watcher.on('error', () => watcher.close());
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
