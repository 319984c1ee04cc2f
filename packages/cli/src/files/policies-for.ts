import { type Attempt, failed } from '../attempt.js';
import type { Context } from '../context.js';
import { knownFolders, policyFiles } from './known-policies.js';
import { type LoadedFiles, loadFiles } from './policy-folder.js';
import { placesNear, policyOfCases } from './policy-of-cases.js';

/**
 * The policies that files of cases are about. They are looked for beside the cases, in the folder
 * above (`policies/<policy>/cases`), and in the folder of policies; a version that several of
 * these hold counts once.
 */
export function policiesFor(paths: readonly string[], context: Context): Attempt<LoadedFiles> {
  const ids = new Set<string>();
  const folders = new Set<string>();
  for (const path of paths) {
    const id = policyOfCases(path, context);
    if (failed(id)) return id;
    ids.add(id.value ?? '');
    for (const folder of placesNear(path, context)) folders.add(folder);
  }
  const files = policyFiles([...folders, ...knownFolders(context)], context);
  if (failed(files)) return files;
  return loadFiles(
    files.value.filter((file) => ids.has(file.id)),
    context,
  );
}
