import {
  type CitingPolicy,
  type ReadRegister,
  readCitingPolicy,
  readRegister,
} from '@tiaoli/sources';
import { type Attempt, failed } from '../attempt.js';
import type { Context } from '../context.js';
import { classify } from './classify.js';
import { findFiles } from './find-files.js';
import { readTextFile } from './load-file.js';

/** Registers, and the policies that may cite them. */
export interface TracedFiles {
  readonly registers: readonly ReadRegister[];
  readonly policies: readonly CitingPolicy[];
}

/** Reads the registers and the policies among paths, each file once and by its first path. */
export function readTraced(paths: readonly string[], context: Context): Attempt<TracedFiles> {
  const found = findFiles(paths, context);
  if (failed(found)) return found;
  const registers: ReadRegister[] = [];
  const policies: CitingPolicy[] = [];
  for (const { path } of found.value) {
    const read = readTextFile(path, context);
    if (failed(read)) return read;
    const { text } = read.value.source;
    const kind = classify(text);
    if (kind === 'register') registers.push(readRegister(text, { name: path }));
    if (kind === 'policy') policies.push(readCitingPolicy(text, { name: path }));
  }
  return { value: { registers, policies } };
}
