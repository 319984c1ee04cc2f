import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Context } from '../context.js';
import type { NewFile } from '../files/write-files.js';
import type { Built } from './target.js';

/** Where files go: under the id of the policy in a folder, or where `out` names the first of them. */
export function namedFiles(
  id: string,
  { files }: Built,
  out: string,
  { folder }: Context,
): readonly NewFile[] {
  const [main = ''] = files.map(({ extension }) => extension);
  const found = statSync(resolve(folder, out), { throwIfNoEntry: false });
  const isFile = found === undefined ? out.endsWith(main) : !found.isDirectory();
  const whole = out.endsWith(main) ? out.slice(0, out.length - main.length) : out;
  const stem = isFile ? whole : join(out, id);
  return files.map(({ extension, text }, index) => ({
    path: isFile && index === 0 ? out : `${stem}${extension}`,
    text,
  }));
}
