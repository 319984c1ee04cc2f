import type { FileStore } from '../files/store.js';
import { useFiles } from '../state/files.js';
import { type LocalWork, useShared } from './shared-state.js';

/** What is to be put back when the link is closed: nothing of it changes meanwhile. */
export function localWork(): LocalWork | undefined {
  const { shown } = useShared.getState();
  if (shown !== undefined) return shown.local;
  const { store, byPath, current } = useFiles.getState();
  return store === undefined ? undefined : { store, byPath, current };
}

/** Goes back from what a link showed to the person's own work. */
export function leaveLink(): void {
  const { shown, put } = useShared.getState();
  put(undefined);
  if (shown === undefined) return;
  const { store, byPath, current } = shown.local;
  useFiles.setState({ store, byPath, current });
  void catchUp(store);
}

/** Takes over what others changed while the link was looked at, as if it came just now. */
async function catchUp(store: FileStore): Promise<void> {
  if (store.watch === undefined) return;
  const files = await store.readAll().catch(() => undefined);
  const { store: present, byPath, keep } = useFiles.getState();
  if (files === undefined || present !== store) return;
  for (const file of files) if (byPath.get(file.path)?.stored?.hash !== file.hash) keep(file);
}
