import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createDiagnostic } from '@tiaoli/diagnostics';
import { nowhere } from 'tiaoli';
import { type Attempt, type Failure, misused } from '../attempt.js';
import type { Context } from '../context.js';
import { unusable } from './read-bytes.js';

/** A file to be written; paths are as they are shown. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files that belong together, each in one step and none before all of them are ready. What is
 * there already is written over only where its text says that it may be.
 */
export function writeFiles(
  files: readonly NewFile[],
  mayReplace: (text: string) => boolean,
  context: Context,
): Attempt<readonly string[]> {
  const ready: { readonly temporary: string; readonly target: string }[] = [];
  let path = '';
  try {
    for (const file of files) {
      path = file.path;
      const refused = refusalOf(path, mayReplace, context);
      if (refused !== undefined) return refused;
    }
    for (const file of files) {
      path = file.path;
      const named = resolve(context.folder, path);
      mkdirSync(dirname(named), { recursive: true });
      // A link stays a link.
      const target = existsSync(named) ? realpathSync(named) : named;
      const temporary = `${target}.${process.pid}.tmp`;
      ready.push({ temporary, target });
      writeFileSync(temporary, file.text, { flag: 'wx' });
    }
    for (const { temporary, target } of ready) renameSync(temporary, target);
    return { value: files.map((file) => file.path) };
  } catch (error) {
    for (const { temporary } of ready) rmSync(temporary, { force: true });
    return unusable(path, 'write', error);
  }
}

function refusalOf(
  path: string,
  mayReplace: (text: string) => boolean,
  { folder }: Context,
): Failure | undefined {
  const there = resolve(folder, path);
  const found = statSync(there, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (found.isDirectory()) return misused(createDiagnostic('folder-not-file', nowhere, { path }));
  if (mayReplace(readFileSync(there, 'utf8'))) return undefined;
  return misused(createDiagnostic('file-not-built', nowhere, { path }));
}
