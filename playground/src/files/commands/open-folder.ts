import { pickFolder } from '../folder-store.js';
import { openStore } from '../start.js';
import type { FileStore } from '../store.js';
import { tell } from './tell.js';

const texts = {
  opened: { zh: '打开了文件夹 {name}', en: 'Opened the folder {name}' },
  unreadable: {
    zh: '打不开这个文件夹。看一看它的权限，或者换一个文件夹。',
    en: 'The folder cannot be opened. Look at its rights, or choose another one.',
  },
};

/**
 * Opens a folder of this computer: one that is asked for, unless it is given. What is not saved in
 * the present place is kept for when that is opened again.
 */
export async function openFolder(
  ask: () => Promise<FileStore | undefined> = pickFolder,
): Promise<void> {
  const store = await ask();
  if (store === undefined) return;
  try {
    await openStore(store);
  } catch {
    return tell('error', texts.unreadable);
  }
  tell('success', texts.opened, { name: store.name });
}
