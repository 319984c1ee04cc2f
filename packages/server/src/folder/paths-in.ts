import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isAcceptedName } from './names.js';

/** The files of a folder that the page may see, sorted. */
export async function pathsIn(root: string): Promise<readonly string[]> {
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
