import { useFiles } from '../state/files.js';
import { createBundledStore } from './bundled-store.js';

/** Reads the files of the place that this page was opened for. */
export async function startFiles(): Promise<void> {
  const store = createBundledStore();
  useFiles.getState().begin(store, await store.readAll());
}
