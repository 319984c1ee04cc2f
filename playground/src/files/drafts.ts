import { createStore, delMany, entries, set } from 'idb-keyval';
import { isUnsaved, type OpenFile, useFiles } from '../state/files.js';
import type { FileStore } from './store.js';

interface Draft {
  readonly path: string;
  readonly text: string;
  readonly base: string | null;
}

const wait = 250;
const drafts = createStore('tiaoli-drafts', 'texts');

/** Texts that were not saved when the page was left last, of this store. */
export async function readDrafts(store: FileStore): Promise<readonly Draft[]> {
  const prefix = prefixOf(store);
  const all = await entries<string, Draft>(drafts).catch(() => []);
  return all.flatMap(([key, draft]) => (key.startsWith(prefix) ? [draft] : []));
}

/** Keeps every unsaved text in this browser until it is saved, so that a crash loses nothing. */
export function followDrafts(): () => void {
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { store, byPath } = useFiles.getState();
    if (store !== undefined) writeDrafts(store, [...changed], byPath);
    changed.clear();
  };
  const stop = useFiles.subscribe(({ store, byPath }, before) => {
    if (store !== before.store) {
      changed.clear();
      return;
    }
    if (byPath === before.byPath) return;
    for (const path of new Set([...byPath.keys(), ...before.byPath.keys()])) {
      if (byPath.get(path) !== before.byPath.get(path)) changed.add(path);
    }
    if (changed.size > 0) timer ??= setTimeout(write, wait);
  });
  window.addEventListener('pagehide', write);
  return () => {
    stop();
    window.removeEventListener('pagehide', write);
  };
}

function writeDrafts(
  store: FileStore,
  paths: readonly string[],
  byPath: ReadonlyMap<string, OpenFile>,
): void {
  const prefix = prefixOf(store);
  const done: string[] = [];
  for (const path of paths) {
    const file = byPath.get(path);
    if (file !== undefined && isUnsaved(file)) {
      const { text, base } = file;
      void set(`${prefix}${path}`, { path, text, base }, drafts);
    } else done.push(`${prefix}${path}`);
  }
  if (done.length > 0) void delMany(done, drafts);
}

function prefixOf({ kind, name }: FileStore): string {
  return `${kind} ${name}\n`;
}
