import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { classify } from '@tiaoli/language-service';
import {
  type CitingPolicy,
  type ReadRegister,
  readCitingPolicy,
  readRegister,
  type Traceability,
  trace,
} from '@tiaoli/sources';
import { type Attempt, failed } from '../attempt.js';
import type { Context } from '../context.js';
import { findFiles } from './find-files.js';
import { knownFolders } from './known-policies.js';
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

/** The same with what may belong to them: in the folder of policies, and by custom near them. */
export function readTracedAround(paths: readonly string[], context: Context): Attempt<TracedFiles> {
  const found = findFiles(paths, context);
  if (failed(found)) return found;
  const near = new Set(found.value.flatMap(({ path }) => placesNear(path)));
  const present = [...near].filter((place) => existsSync(resolve(context.folder, place)));
  return readTraced([...paths, ...present, ...knownFolders(context)], context);
}

const sourcesFolder = 'sources';

/** `policies/sources` for `policies/<policy>/1.0.0.yaml`, and `policies` for a register there. */
function placesNear(path: string): readonly string[] {
  const beside = dirname(path);
  if (basename(beside) === sourcesFolder) return [join(beside, '..')];
  return [join(beside, sourcesFolder), join(beside, '..', sourcesFolder)];
}

/** Traces what was read. Where a register could not be, no one can say that one is missing. */
export function traceRead({ registers, policies }: TracedFiles): Traceability {
  const usable = registers.flatMap(({ register }) => register ?? []);
  const traced = trace(usable, policies);
  if (usable.length === registers.length) return traced;
  const findings = traced.findings.filter(
    ({ diagnostic }) => diagnostic.code !== 'unknown-register',
  );
  return { ...traced, findings };
}
