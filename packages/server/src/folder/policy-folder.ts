import { unlink } from 'node:fs/promises';
import { hashText } from 'tiaoli';
import { Refusal, refusals } from '../http/refusal.js';
import { writeWhole } from './atomic-write.js';
import { type Place, placeOf } from './names.js';
import { pathsIn } from './paths-in.js';
import { createQueues } from './queues.js';
import { readStored, storable } from './stored-text.js';

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
  remove(path: unknown, before: string): Promise<void>;
}

export function createPolicyFolder(root: string): PolicyFolder {
  const queues = createQueues();
  const readAt = async (path: string): Promise<FolderFile | undefined> => {
    const text = await readStored((await placeOf(root, path)).real);
    return text === undefined ? undefined : { path, text, hash: hashText(text) };
  };
  /** Runs a change of one file alone, and only if the file is as the asker last saw it. */
  const change = async <T>(
    path: unknown,
    before: string | null,
    make: (place: Place) => Promise<T>,
  ): Promise<T> => {
    const place = await placeOf(root, path);
    return queues.run(place.real, async () => {
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
    write: (path, given, before) =>
      change(path, before, async ({ real }) => {
        const text = storable(given);
        const isNew = before === null;
        const written = await writeWhole(real, text, isNew).catch(() => {
          throw new Refusal(500, refusals.unwritable);
        });
        // Another program made it just now.
        if (!written) throw new Refusal(409, refusals.changed, { ...(await readAt(String(path))) });
        return hashText(text);
      }),
    // Of a link only the link goes: what it leads to has a name of its own.
    remove: (path, before) => change(path, before, ({ entry }) => unlink(entry)),
  };
}
