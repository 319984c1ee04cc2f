import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { decodeText } from '@tiaoli/parser';
import { hashText } from 'tiaoli';
import { Refusal, refusals } from '../http/refusal.js';
import { writeWhole } from './atomic-write.js';
import { isAcceptedName, placeOf } from './names.js';
import { createQueues } from './queues.js';

export interface FolderFile {
  readonly path: string;
  readonly text: string;
  readonly hash: string;
}

/** The files of a folder that the page may read and write. Every call may throw a `Refusal`. */
export interface PolicyFolder {
  list(): Promise<readonly FolderFile[]>;
  read(path: unknown): Promise<FolderFile>;
  /** Gives the new hash; refused where the file is not as `before` says (null: absent). */
  write(path: unknown, text: string, before: string | null): Promise<string>;
  remove(path: unknown, before: string | null): Promise<void>;
}

export function createPolicyFolder(root: string): PolicyFolder {
  const queues = createQueues();
  const readAt = async (path: string): Promise<FolderFile | undefined> => {
    const bytes = await readFile(await placeOf(root, path)).catch(() => undefined);
    if (bytes === undefined) return undefined;
    const { value, diagnostics } = decodeText(bytes);
    if (diagnostics.length > 0) throw new Refusal(422, refusals.unreadable);
    return { path, text: value, hash: hashText(value) };
  };
  /** Runs a change of one file alone, and only if the file is as the asker last saw it. */
  const change = async <T>(
    path: unknown,
    before: string | null,
    make: (place: string) => Promise<T>,
  ): Promise<T> => {
    const place = await placeOf(root, path);
    return queues.run(place, async () => {
      const theirs = await readAt(String(path));
      if ((theirs?.hash ?? null) !== before)
        throw new Refusal(409, refusals.changed, { ...theirs });
      return make(place);
    });
  };
  return {
    list: async () => {
      const files = await Promise.all(
        (await pathsIn(root)).map((path) => readAt(path).catch(() => undefined)),
      );
      return files.flatMap((file) => file ?? []);
    },
    read: async (path) => {
      await placeOf(root, path);
      const file = await readAt(String(path));
      if (file === undefined) throw new Refusal(404, refusals.notFound);
      return file;
    },
    write: (path, text, before) =>
      change(path, before, async (place) => {
        await writeWhole(place, text).catch(() => {
          throw new Refusal(500, refusals.unwritable);
        });
        return hashText(text);
      }),
    remove: (path, before) => change(path, before, (place) => rm(place)),
  };
}

async function pathsIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries) {
    const place = join(entry.parentPath, entry.name);
    const path = relative(root, place).split(sep).join('/');
    if (!isAcceptedName(path)) continue;
    if (entry.isFile() || (await stat(place).catch(() => undefined))?.isFile() === true)
      paths.push(path);
  }
  return paths.sort();
}
