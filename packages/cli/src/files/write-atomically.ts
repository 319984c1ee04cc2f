import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Attempt } from '../attempt.js';
import type { Context } from '../context.js';
import { unusable } from './read-bytes.js';

/**
 * Replaces a file in one step, so that a crash leaves the old text or the new one, never half of
 * it. A link stays a link, and the file keeps its permissions.
 */
export function writeAtomically(path: string, text: string, context: Context): Attempt<string> {
  let temporary: string | undefined;
  try {
    const target = realpathSync(resolve(context.folder, path));
    temporary = `${target}.${process.pid}.tmp`;
    writeFileSync(temporary, text, { mode: statSync(target).mode });
    renameSync(temporary, target);
    return { value: path };
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return unusable(path, 'write', error);
  }
}
