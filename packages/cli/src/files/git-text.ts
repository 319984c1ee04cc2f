import { execFileSync } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';
import { createDiagnostic } from '@tiaoli/diagnostics';
import { nowhere } from 'tiaoli';
import { type Attempt, misused } from '../attempt.js';
import type { Context } from '../context.js';

/** More than any policy has. */
const mostBytes = 50_000_000;

/** What git has of a file at a revision. */
export function gitText(path: string, revision: string, context: Context): Attempt<string> {
  const place = resolve(context.folder, path);
  try {
    // A revision that looks like an option would be taken for one.
    if (revision.startsWith('-')) throw new RangeError(revision);
    const text = execFileSync('git', ['show', `${revision}:./${basename(place)}`], {
      cwd: dirname(place),
      encoding: 'utf8',
      maxBuffer: mostBytes,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return { value: text };
  } catch {
    return misused(createDiagnostic('not-in-git', nowhere, { path, revision }));
  }
}
