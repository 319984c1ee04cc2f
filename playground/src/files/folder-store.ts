import { get, set } from 'idb-keyval';
import { hashText } from 'tiaoli';
import type { FileStore, StoredFile } from './store.js';

const readable = /\.(ya?ml|csv|md)$/i;

/** Whether this browser lets a page work in a folder of the computer. */
export function canOpenFolder(): boolean {
  return 'showDirectoryPicker' in window;
}

/** Asks for a folder; nothing where the person thinks better of it. */
export async function pickFolder(): Promise<FileStore | undefined> {
  const picker = window as unknown as {
    showDirectoryPicker(options: { mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
  };
  const handle = await picker.showDirectoryPicker({ mode: 'readwrite' }).catch(() => undefined);
  if (handle === undefined) return undefined;
  await set(lastKey, handle).catch(() => undefined);
  return createFolderStore(handle);
}

const lastKey = 'tiaoli-folder';

/** The folder that was opened last in this browser, which asks the person before it is opened again. */
export interface LastFolder {
  readonly name: string;
  open(): Promise<FileStore | undefined>;
}

export async function lastFolder(): Promise<LastFolder | undefined> {
  if (!canOpenFolder()) return undefined;
  const handle = await get<FileSystemDirectoryHandle & Permitting>(lastKey).catch(() => undefined);
  if (handle === undefined) return undefined;
  return {
    name: handle.name,
    open: async () => {
      const given = await handle.requestPermission({ mode: 'readwrite' }).catch(() => 'denied');
      return given === 'granted' ? createFolderStore(handle) : undefined;
    },
  };
}

/** As yet in few browsers, so that TypeScript does not know it. */
interface Permitting {
  requestPermission(options: { mode: 'readwrite' }): Promise<string>;
}

/** A folder of this computer, through the File System Access API of the browser. */
export function createFolderStore(folder: FileSystemDirectoryHandle): FileStore {
  const read = async (path: string): Promise<StoredFile | undefined> => {
    const handle = await fileAt(folder, path, false);
    if (handle === undefined) return undefined;
    const text = await (await handle.getFile()).text();
    return { path, text, hash: hashText(text) };
  };
  const isAsBefore = async (path: string, before: string | null) => {
    const theirs = await read(path);
    return { theirs, same: (theirs?.hash ?? null) === before };
  };
  return {
    kind: 'folder',
    name: folder.name,
    read,
    readAll: async () => {
      const files: StoredFile[] = [];
      for await (const path of pathsIn(folder)) {
        const file = await read(path);
        if (file !== undefined) files.push(file);
      }
      return files;
    },
    save: async (path, text, before) => {
      const { theirs, same } = await isAsBefore(path, before);
      if (!same) return { conflict: { theirs } };
      const handle = await fileAt(folder, path, true);
      if (handle === undefined) return { problem: unwritable };
      try {
        // The browser writes beside the file and puts it in place when it is closed.
        const writable = await handle.createWritable();
        await writable.write(text);
        await writable.close();
      } catch {
        return { problem: unwritable };
      }
      return { saved: { path, text, hash: hashText(text) } };
    },
    remove: async (path, before) => {
      const { theirs, same } = await isAsBefore(path, before);
      if (!same) return { conflict: { theirs } };
      const { parent, name } = split(path);
      const within = await folderAt(folder, parent, false);
      await within?.removeEntry(name);
      return { removed: true };
    },
  };
}

const unwritable = {
  zh: '浏览器不能写这个文件。看一看文件夹的权限，或者把改动下载下来。',
  en: 'The browser cannot write this file. Look at the rights of the folder, or download your changes.',
};

async function* pathsIn(folder: FileSystemDirectoryHandle, prefix = ''): AsyncGenerator<string> {
  for await (const [name, entry] of folder.entries()) {
    if (name.startsWith('.')) continue;
    if (entry.kind === 'directory') {
      yield* pathsIn(entry as FileSystemDirectoryHandle, `${prefix}${name}/`);
    } else if (readable.test(name)) yield `${prefix}${name}`;
  }
}

function split(path: string): { readonly parent: readonly string[]; readonly name: string } {
  const parts = path.split('/');
  return { parent: parts.slice(0, -1), name: parts.at(-1) ?? '' };
}

async function folderAt(
  folder: FileSystemDirectoryHandle,
  names: readonly string[],
  create: boolean,
): Promise<FileSystemDirectoryHandle | undefined> {
  let found = folder;
  for (const name of names) {
    const next = await found.getDirectoryHandle(name, { create }).catch(() => undefined);
    if (next === undefined) return undefined;
    found = next;
  }
  return found;
}

async function fileAt(
  folder: FileSystemDirectoryHandle,
  path: string,
  create: boolean,
): Promise<FileSystemFileHandle | undefined> {
  const { parent, name } = split(path);
  const within = await folderAt(folder, parent, create);
  return within?.getFileHandle(name, { create }).catch(() => undefined);
}
