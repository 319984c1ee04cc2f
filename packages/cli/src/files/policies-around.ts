import { dirname, resolve } from 'node:path';
import { keys } from '@tiaoli/syntax';
import type { LoadedPolicy } from 'tiaoli';
import { failed } from '../attempt.js';
import type { Context } from '../context.js';
import { knownFolders, type PolicyFile, policyFiles, yamlFilesIn } from './known-policies.js';
import { readTextFile } from './load-file.js';
import { loadFiles } from './policy-folder.js';

/**
 * What may have replaced some policies, or they it: their other versions, and policies that replace
 * others or are replaced, beside them and in the folder of policies. What cannot be read is left out.
 */
export function policiesAround(
  policies: readonly LoadedPolicy[],
  context: Context,
): readonly LoadedPolicy[] {
  const ids = new Set(policies.map(({ id }) => id));
  for (const { core } of policies) {
    for (const { policy } of core.supersedes ?? []) ids.add(policy);
  }
  const beside = new Set(policies.map(({ source }) => dirname(source.name)));
  const files = [...beside].flatMap((folder) => yamlFilesIn(folder, context));
  const found = policyFiles([...files, ...knownFolders(context)], context);
  if (failed(found)) return policies;
  const known = new Set(policies.map(({ source }) => resolve(context.folder, source.name)));
  const others = found.value.filter(
    (file) => !known.has(resolve(context.folder, file.path)) && concerns(file, ids, context),
  );
  const loaded = loadFiles(others, context);
  return failed(loaded) ? policies : [...policies, ...loaded.value.policies];
}

/** Whether a file is a version of one of the policies, or says that it replaces one. */
function concerns({ id, path }: PolicyFile, ids: ReadonlySet<string>, context: Context): boolean {
  if (ids.has(id)) return true;
  const text = readTextFile(path, context);
  if (failed(text)) return false;
  const content = text.value.source.text;
  const { zh, en } = keys.policy.supersedes;
  if (!content.includes(zh) && !content.includes(en)) return false;
  return [...ids].some((each) => content.includes(`${each}@`));
}
