import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic } from '@tiaoli/diagnostics';
import { hasErrors, type LoadedPolicy } from 'tiaoli';
import { type Attempt, failed } from '../attempt.js';
import type { Context } from '../context.js';
import { type Finding, findingsIn } from '../output/finding.js';
import { claimedPolicy, classify } from './classify.js';
import { findFiles } from './find-files.js';
import { loadFile, readTextFile } from './load-file.js';
import { repeatedVersions } from './repeated-versions.js';

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

/** Policies that could be loaded, and the errors of those that could not, or not beside others. */
export interface LoadedFiles {
  readonly policies: readonly LoadedPolicy[];
  readonly broken: readonly Finding[];
}

export function loadFiles(files: readonly PolicyFile[], context: Context): Attempt<LoadedFiles> {
  const policies: LoadedPolicy[] = [];
  const broken: Finding[] = [];
  for (const { path } of files) {
    const loaded = loadFile(path, context);
    if (failed(loaded)) return loaded;
    const { policy, source, diagnostics } = loaded.value;
    if (policy !== undefined) policies.push(policy);
    else broken.push(...findingsIn(source, diagnostics.filter(isError)));
  }
  return { value: { policies, broken: [...broken, ...repeatedVersions(policies)] } };
}

function isError(diagnostic: Diagnostic): boolean {
  return hasErrors([diagnostic]);
}
