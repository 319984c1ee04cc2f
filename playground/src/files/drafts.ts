import { createStore, delMany, entries, set } from 'idb-keyval';
import { isUnsaved, type OpenFile, useFiles } from '../state/files.js';
import type { FileStore } from './store.js';

export interface Draft {
  readonly path: string;
  readonly text: string;
  readonly base: string | null;
}

const wait = 150;
const drafts = createStore('tiaoli-drafts', 'texts');
/** What could not be written any more while the page was being left. */
const leaving = 'tiaoli-leaving';

/** Texts that were not saved when the page was left last, of this store. */
export async function readDrafts(store: FileStore): Promise<readonly Draft[]> {
  const prefix = prefixOf(store);
  const all = new Map(await entries<string, Draft>(drafts).catch(() => []));
  for (const [key, draft] of readLeft()) {
    all.set(key, draft);
    await set(key, draft, drafts).catch(() => undefined);
  }
  localStorage.removeItem(leaving);
  return [...all].flatMap(([key, draft]) => (key.startsWith(prefix) ? [draft] : []));
}

/** Keeps every unsaved text in this browser until it is saved, so that a crash loses nothing. */
export function followDrafts(): () => void {
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    timer = undefined;
    const { store, byPath } = useFiles.getState();
    if (store !== undefined) writeDrafts(store, [...changed], byPath);
    changed.clear();
  };
  const leave = (): void => {
    const { store, byPath } = useFiles.getState();
    if (store !== undefined && changed.size > 0) keepLeft(store, [...changed], byPath);
  };
  const stop = useFiles.subscribe(({ store, byPath }, before) => {
    if (store !== before.store) {
      // What was typed a moment ago belongs to the files that are left now.
      if (before.store !== undefined) writeDrafts(before.store, [...changed], before.byPath);
      changed.clear();
      return;
    }
    if (byPath === before.byPath) return;
    for (const path of new Set([...byPath.keys(), ...before.byPath.keys()])) {
      if (byPath.get(path) !== before.byPath.get(path)) changed.add(path);
    }
    if (changed.size > 0) timer ??= setTimeout(write, wait);
  });
  window.addEventListener('pagehide', leave);
  return () => {
    stop();
    clearTimeout(timer);
    window.removeEventListener('pagehide', leave);
  };
}

function writeDrafts(
  store: FileStore,
  paths: readonly string[],
  byPath: ReadonlyMap<string, OpenFile>,
): void {
  const unsaved = draftsOf(store, paths, byPath);
  for (const [key, draft] of unsaved) void set(key, draft, drafts);
  const done = paths.map((path) => prefixOf(store) + path).filter((key) => !unsaved.has(key));
  if (done.length > 0) void delMany(done, drafts);
}

/** A database is written after the page is gone, and then not at all; this is written at once. */
function keepLeft(
  store: FileStore,
  paths: readonly string[],
  byPath: ReadonlyMap<string, OpenFile>,
): void {
  try {
    localStorage.setItem(leaving, JSON.stringify([...draftsOf(store, paths, byPath)]));
  } catch {
    // More text than the browser keeps: what was written up to a moment ago is in the database.
  }
}

function readLeft(): readonly (readonly [string, Draft])[] {
  try {
    return JSON.parse(localStorage.getItem(leaving) ?? '[]') as (readonly [string, Draft])[];
  } catch {
    return [];
  }
}

function draftsOf(
  store: FileStore,
  paths: readonly string[],
  byPath: ReadonlyMap<string, OpenFile>,
): ReadonlyMap<string, Draft> {
  const found = new Map<string, Draft>();
  for (const path of paths) {
    const file = byPath.get(path);
    if (file === undefined || !isUnsaved(file)) continue;
    found.set(prefixOf(store) + path, { path, text: file.text, base: file.base });
  }
  return found;
}

function prefixOf({ kind, name }: FileStore): string {
  return `${kind} ${name}\n`;
}
