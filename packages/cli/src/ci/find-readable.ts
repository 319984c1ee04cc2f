import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createSourceText } from '@tiaoli/diagnostics';
import { type Attempt, type Failure, failed, misused } from '../attempt.js';
import type { Context } from '../context.js';
import { type FoundFile, findFiles } from '../files/find-files.js';
import { readBytes } from '../files/read-bytes.js';
import type { Finding } from '../output/finding.js';

/** The files among paths that can be read, and what is wrong with the others. */
export interface Readable {
  readonly files: readonly FoundFile[];
  readonly unreadable: readonly Finding[];
}

/** Finds files as `findFiles` does, but one that cannot be read does not stop the others. */
export function findReadable(paths: readonly string[], context: Context): Attempt<Readable> {
  const files = new Map<string, FoundFile>();
  const unreadable: Finding[] = [];
  for (const path of paths) {
    const found = filesAmong(path, context);
    const missing = found.unreadable.find(({ diagnostic }) => diagnostic.code === 'file-not-found');
    // What is not there was named wrongly; what is there and cannot be read is for someone to mend.
    if (missing !== undefined) return misused(missing.diagnostic);
    unreadable.push(...found.unreadable);
    for (const file of found.files) {
      const place = resolve(context.folder, file.path);
      const bytes = files.has(place) ? undefined : readBytes(file.path, context);
      if (bytes === undefined) continue;
      if (failed(bytes)) unreadable.push(...placed(bytes, file.path));
      else files.set(place, file);
    }
  }
  return { value: { files: [...files.values()], unreadable } };
}

function filesAmong(path: string, context: Context): Readable {
  const found = findFiles([path], context, { sheets: true });
  if (!failed(found)) return { files: found.value, unreadable: [] };
  // Something in a folder cannot be read: each of what is in it by itself.
  const inside = entriesOf(path, context);
  if (inside === undefined) return { files: [], unreadable: placed(found, path) };
  const parts = inside.map((each) => filesAmong(each, context));
  return {
    files: parts.flatMap(({ files }) => files.map((file) => ({ ...file, named: false }))),
    unreadable: parts.flatMap(({ unreadable }) => unreadable),
  };
}

/** The folders in a folder, and its files of interest; nothing where it is none or is locked. */
function entriesOf(path: string, { folder }: Context): readonly string[] | undefined {
  try {
    return readdirSync(resolve(folder, path), { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .filter((entry) => entry.isDirectory() || /\.(ya?ml|[ct]sv)$/i.test(entry.name))
      .map(({ name }) => join(path, name));
  } catch {
    return undefined;
  }
}

/** Findings about a file that has no text, at its beginning. */
export function placed({ findings }: Failure, path: string): readonly Finding[] {
  return findings.map(({ diagnostic, source }) => ({
    diagnostic,
    source: source ?? createSourceText(path, ''),
  }));
}
