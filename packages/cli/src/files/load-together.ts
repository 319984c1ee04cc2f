import { dirname, resolve } from 'node:path';
import { outlinePolicy } from '@tiaoli/parser';
import { hasErrors, type LoadResult, loadPolicies } from 'tiaoli';
import { type Attempt, failed } from '../attempt.js';
import type { Context } from '../context.js';
import { type Finding, findingsIn } from '../output/finding.js';
import { knownFolders, policyFiles, yamlFilesIn } from './known-policies.js';
import { textOf } from './load-file.js';
import { readBytes } from './read-bytes.js';

/** Policies that were loaded together with those that they use. */
export interface LoadedTogether {
  /** By path. */
  readonly results: ReadonlyMap<string, LoadResult>;
  /** The errors of those that are used and were not asked for, each at its own place. */
  readonly elsewhere: readonly Finding[];
}

interface ReadFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Ids of the policies that it uses. */
  readonly uses: readonly string[];
}

/**
 * Loads files with policies, and with them the policies that they use: from the folder of policies,
 * and from beside them what that does not hold.
 */
export function loadTogether(paths: readonly string[], context: Context): Attempt<LoadedTogether> {
  const files = new Map<string, ReadFile>();
  const asked = readInto(files, paths, context);
  if (failed(asked)) return asked;
  const beside = (): readonly string[] =>
    [...new Set(paths.map(dirname))].flatMap((folder) => yamlFilesIn(folder, context));
  for (const places of [() => knownFolders(context), beside]) {
    const found = addUsed(files, places, context);
    if (failed(found)) return found;
  }
  const read = [...files.values()];
  const loaded = loadPolicies(read.map(({ path, bytes }) => ({ name: path, text: bytes })));
  const results = new Map(loaded.map((result, index) => [read[index]?.path ?? '', result]));
  const others = loaded.filter(({ source }) => !paths.includes(source.name));
  const elsewhere = others.flatMap(({ source, diagnostics }) =>
    findingsIn(
      source,
      diagnostics.filter((each) => hasErrors([each])),
    ),
  );
  return { value: { results, elsewhere } };
}

function readInto(
  files: Map<string, ReadFile>,
  paths: readonly string[],
  context: Context,
): Attempt<readonly ReadFile[]> {
  const added: ReadFile[] = [];
  for (const path of paths) {
    const place = resolve(context.folder, path);
    if (files.has(place)) continue;
    const bytes = readBytes(path, context);
    if (failed(bytes)) return bytes;
    const { text } = textOf(path, bytes.value).source;
    const uses = /引用|uses/.test(text) ? outlinePolicy(text).uses.map(({ id }) => id) : [];
    const file = { path, bytes: bytes.value, uses };
    files.set(place, file);
    added.push(file);
  }
  return { value: added };
}

/** Adds all versions of what the files use, and of what those use. */
function addUsed(
  files: Map<string, ReadFile>,
  places: () => readonly string[],
  context: Context,
): Attempt<readonly ReadFile[]> {
  let pending: readonly ReadFile[] = [...files.values()];
  if (pending.every(({ uses }) => uses.length === 0)) return { value: [] };
  const known = policyFiles(places(), context);
  if (failed(known)) return known;
  while (pending.length > 0) {
    const wanted = new Set(pending.flatMap(({ uses }) => uses));
    const paths = known.value.filter(({ id }) => wanted.has(id)).map(({ path }) => path);
    const added = readInto(files, paths, context);
    if (failed(added)) return added;
    pending = added.value;
  }
  return { value: [] };
}
