import { isUnsaved, useFiles } from '../state/files.js';
import { useNotices } from '../state/notices.js';
import { fileInAddress } from './address.js';
import { readDrafts } from './drafts.js';
import { createPageStore } from './page-store.js';
import { createServerStore, sessionToken } from './server-store.js';
import type { FileStore } from './store.js';

const texts = {
  restored: {
    zh: '找回了 {count} 个上次没有保存的文件',
    en: 'Brought back {count} files that were not saved last time',
  },
};

/** Reads the files of the place that this page was opened for, and opens the one in its address. */
export async function startFiles(): Promise<void> {
  const token = sessionToken();
  const path = fileInAddress();
  await openStore(token === undefined ? await bundledStore() : await createServerStore(token));
  if (useFiles.getState().byPath.has(path)) useFiles.getState().show(path);
}

/** Takes a store with all its files, and what was not saved in it last time. */
export async function openStore(store: FileStore): Promise<void> {
  const [files, drafts] = await Promise.all([store.readAll(), readDrafts(store)]);
  const { begin, restore } = useFiles.getState();
  begin(store, files);
  for (const { path, text, base } of drafts) restore(path, text, base);
  const { byPath } = useFiles.getState();
  const restored = drafts.filter(({ path }) => {
    const file = byPath.get(path);
    return file !== undefined && isUnsaved(file);
  });
  if (restored.length > 0) {
    useNotices.getState().tell('info', texts.restored, { count: restored.length });
  }
}

/** The policies that come with the page. */
export async function bundledStore(): Promise<FileStore> {
  const { bundledTexts } = await import('./bundled-texts.js');
  return createPageStore('policies', bundledTexts);
}
