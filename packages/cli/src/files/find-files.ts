import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Attempt, failed } from '../attempt.js';
import type { Context } from '../context.js';
import { unusable } from './read-bytes.js';

/** A file to look at, and whether the user named it or it was found in a folder. */
export interface FoundFile {
  /** As it is shown: from where the user stands. */
  readonly path: string;
  readonly named: boolean;
}

export interface FindOptions {
  /** Finds sheets of cases as well: they lie in folders called `cases`. */
  readonly sheets?: boolean;
}

/** The named files, and the YAML files under the named folders, in order and each once. */
export function findFiles(
  paths: readonly string[],
  context: Context,
  options: FindOptions = {},
): Attempt<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const path of paths) {
    const files = filesOf(path, context, options);
    if (failed(files)) return files;
    for (const file of files.value) {
      const place = resolve(context.folder, file.path);
      if (!found.has(place)) found.set(place, file);
    }
  }
  return { value: [...found.values()] };
}

function filesOf(
  path: string,
  context: Context,
  options: FindOptions,
): Attempt<readonly FoundFile[]> {
  try {
    const isFolder = statSync(resolve(context.folder, path)).isDirectory();
    if (!isFolder) return { value: [{ path, named: true }] };
    const files = filesUnder(path, context.folder, options);
    return { value: files.map((each) => ({ path: each, named: false })) };
  } catch (error) {
    return unusable(path, 'read', error);
  }
}

function filesUnder(path: string, folder: string, options: FindOptions): readonly string[] {
  const wanted = (name: string) =>
    /\.ya?ml$/i.test(name) ||
    (options.sheets === true && isSheet(name) && basename(resolve(folder, path)) === 'cases');
  return readdirSync(resolve(folder, path), { withFileTypes: true })
    .sort(byName)
    .flatMap((entry) => {
      const below = join(path, entry.name);
      if (entry.isDirectory())
        return isHidden(entry.name) ? [] : filesUnder(below, folder, options);
      return entry.isFile() && wanted(entry.name) ? [below] : [];
    });
}

/** A text of separated values, as spreadsheets save them. */
export function isSheet(path: string): boolean {
  return /\.[ct]sv$/i.test(path);
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function byName(left: Dirent, right: Dirent): number {
  return left.name < right.name ? -1 : 1;
}
