import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Attempt, failed } from '../attempt.js';
import type { Context } from '../context.js';
import { claimedPolicy } from './classify.js';
import { readTextFile } from './load-file.js';
import { knownFolders, type LoadedFiles, loadFiles, policyFiles } from './policy-folder.js';

/**
 * The policies that files of cases are about. They are looked for beside the cases, in the folder
 * above (`policies/<policy>/cases`), and in the folder of policies; a version that several of
 * these hold counts once.
 */
export function policiesFor(paths: readonly string[], context: Context): Attempt<LoadedFiles> {
  const ids = new Set<string>();
  const folders = new Set<string>();
  for (const path of paths) {
    const text = readTextFile(path, context);
    if (failed(text)) return text;
    ids.add(claimedPolicy(text.value.source.text) ?? '');
    for (const folder of placesNear(path, context)) folders.add(folder);
  }
  const files = policyFiles([...folders, ...knownFolders(context)], context);
  if (failed(files)) return files;
  return loadFiles(
    files.value.filter((file) => ids.has(file.id)),
    context,
  );
}

function placesNear(path: string, context: Context): readonly string[] {
  const beside = dirname(path);
  const places = /(^|[\\/])cases$/.test(resolve(context.folder, beside))
    ? [beside, join(beside, '..')]
    : [beside];
  return places.filter((place) => existsSync(resolve(context.folder, place)));
}
