import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { claimedPolicy, classify } from '@tiaoli/language-service';
import { type Attempt, failed } from '../attempt.js';
import type { Context } from '../context.js';
import { findFiles } from './find-files.js';
import { readTextFile } from './load-file.js';

/** Where policies are looked for by their id. */
export const policiesFolder = 'policies';

/** A file that says it is a policy. */
export interface PolicyFile {
  readonly path: string;
  /** Its id, as far as it can be told without reading all of it. */
  readonly id: string;
}

/** The policy files among paths, without loading them. */
export function policyFiles(
  paths: readonly string[],
  context: Context,
): Attempt<readonly PolicyFile[]> {
  const files = findFiles(paths, context);
  if (failed(files)) return files;
  const found: PolicyFile[] = [];
  for (const { path } of files.value) {
    const text = readTextFile(path, context);
    if (failed(text)) return text;
    const content = text.value.source.text;
    const id = claimedPolicy(content);
    if (id !== undefined && classify(content) === 'policy') found.push({ path, id });
  }
  return { value: found };
}

/** The folder of policies, if there is one. */
export function knownFolders(context: Context): readonly string[] {
  return existsSync(resolve(context.folder, policiesFolder)) ? [policiesFolder] : [];
}

/** The YAML files of a folder itself; what lies further down need not be about the same. */
export function yamlFilesIn(folder: string, { folder: from }: Context): readonly string[] {
  const place = resolve(from, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name))
    .map(({ name }) => join(folder, name));
}
