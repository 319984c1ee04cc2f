import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { createDiagnostic } from '@tiaoli/diagnostics';
import { nowhere } from 'tiaoli';
import { type Attempt, misused } from '../../attempt.js';
import type { Context } from '../../context.js';
import { mostBytes, unusable } from '../../files/read-bytes.js';
import { lockName } from '../../lock/lock-policies.js';
import { git, gitLine } from './git.js';

/** The texts that git has at a revision, laid out in a folder of their own. */
export interface BaseFiles {
  /** The same paths mean the older files here. */
  readonly context: Context;
  /** The same place in the older files; nothing outside of the repository. */
  readonly pathOf: (path: string) => string | undefined;
  readonly remove: () => void;
}

/**
 * The files as they were where this branch left the base, or at the base itself where git does not
 * know where that was.
 */
export function baseFiles(revision: string, context: Context): Attempt<BaseFiles> {
  const here = realpathSync(context.folder);
  const missing = misused(createDiagnostic('base-not-in-git', nowhere, { revision }));
  const root = gitLine(here, ['rev-parse', '--show-toplevel']);
  const named = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const commit = gitLine(here, named);
  if (root === undefined || commit === undefined) return missing;
  const common = gitLine(here, ['merge-base', commit, 'HEAD']) ?? commit;
  const texts = textsAt(root, common);
  if (texts === undefined) return missing;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tiaoli-base-')));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    for (const { path, bytes } of texts) write(resolve(folder, path), bytes);
  } catch (error) {
    remove();
    return unusable(folder, 'write', error);
  }
  const base = join(folder, relative(root, here));
  mkdirSync(base, { recursive: true });
  const pathOf = (path: string): string | undefined => {
    const place = relative(root, resolve(here, path));
    if (place.split(sep)[0] === '..' || isAbsolute(place)) return undefined;
    return relative(base, join(folder, place)) || '.';
  };
  const { progress: _, ...quiet } = context;
  return { value: { context: { ...quiet, folder: base }, pathOf, remove } };
}

function write(target: string, bytes: Uint8Array): void {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}

interface Text {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files that steps may read, as far as their names tell. */
function isWanted(path: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.some((part) => part.startsWith('.') || part === 'node_modules' || part === '')) {
    return false;
  }
  return name === lockName || /\.(ya?ml|[ct]sv)$/i.test(name);
}

function textsAt(root: string, commit: string): readonly Text[] | undefined {
  const listed = gitLine(root, ['ls-tree', '-r', '-z', '-l', commit]);
  if (listed === undefined) return undefined;
  const wanted = listed.split('\0').flatMap((entry) => {
    // `100644 blob 0123… 512<tab>policies/sample.yaml`; a link has another mode.
    const [, hash = '', size, path = ''] =
      /^100\d+ blob (\w+) +(\d+)\t([\s\S]+)$/.exec(entry) ?? [];
    return isWanted(path) && Number(size) <= mostBytes ? [{ hash, path }] : [];
  });
  const input = wanted.map(({ hash }) => `${hash}\n`).join('');
  const output = git(root, ['cat-file', '--batch'], input);
  if (output === undefined) return undefined;
  return inBatch(output).map((bytes, index) => ({ path: wanted[index]?.path ?? '', bytes }));
}

/** `<hash> blob <size>`, a line break, so many bytes, a line break; again and again. */
function inBatch(output: Uint8Array): readonly Uint8Array[] {
  const texts: Uint8Array[] = [];
  let start = 0;
  while (start < output.length) {
    const end = output.indexOf(0x0a, start);
    const head = new TextDecoder().decode(output.subarray(start, end));
    const size = Number(head.split(' ')[2] ?? 0);
    texts.push(output.subarray(end + 1, end + 1 + size));
    start = end + 1 + size + 1;
  }
  return texts;
}
