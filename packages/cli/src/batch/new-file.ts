import { once } from 'node:events';
import { createWriteStream, existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Context } from '../context.js';

/** A file that has its name only when it is whole. */
export interface NewFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Gives it its name, in place of an older file. */
  finish(): Promise<void>;
  /** Leaves nothing of it. */
  remove(): Promise<void>;
}

export function createNewFile(path: string, { folder }: Context): NewFile {
  const named = resolve(folder, path);
  // A link stays a link.
  const target = existsSync(named) ? realpathSync(named) : named;
  const temporary = `${target}.${process.pid}.tmp`;
  const stream = createWriteStream(temporary);
  const failed = once(stream, 'error').then(([error]) => {
    throw error;
  });
  // Whoever writes next hears of it.
  failed.catch(() => undefined);
  const end = async (): Promise<void> => {
    stream.end();
    if (!stream.closed) await Promise.race([once(stream, 'close'), failed]);
  };
  return {
    write: async (bytes) => {
      if (stream.errored !== null) throw stream.errored;
      if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), failed]);
    },
    finish: async () => {
      await end();
      renameSync(temporary, target);
    },
    remove: async () => {
      await end().catch(() => undefined);
      rmSync(temporary, { force: true });
    },
  };
}
