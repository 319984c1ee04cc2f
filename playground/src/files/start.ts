import { useFiles } from '../state/files.js';
import { fileInAddress } from './address.js';
import { createBundledStore } from './bundled-store.js';

/** Reads the files of the place that this page was opened for, and opens the one in its address. */
export async function startFiles(): Promise<void> {
  const store = createBundledStore();
  const files = await store.readAll();
  useFiles.getState().begin(store, files);
  const path = fileInAddress();
  if (files.some((file) => file.path === path)) useFiles.getState().show(path);
}
