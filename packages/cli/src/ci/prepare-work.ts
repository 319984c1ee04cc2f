import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LoadedPolicy } from 'tiaoli';
import { type Attempt, failed, notFound } from '../attempt.js';
import type { Context } from '../context.js';
import { type BaseFiles, baseFiles } from './base/base-files.js';
import { changesBetween } from './base/changes.js';
import { type CiSources, noSources, readSources } from './read-sources.js';
import { runCasesOf } from './run-cases.js';
import type { Base, CiOptions, Work } from './steps/step.js';

export interface Prepared {
  readonly work: Work;
  /** Takes away what was laid out for the run. */
  readonly end: () => void;
}

/** Reads what the steps look at, and what it was in the base. */
export function prepareWork(
  paths: readonly string[],
  revision: string | undefined,
  options: CiOptions,
  context: Context,
): Attempt<Prepared> {
  const { population, only } = options;
  if (population !== undefined && !existsSync(resolve(context.folder, population))) {
    return notFound(population);
  }
  const read = readSources(paths, context);
  if (failed(read)) return read;
  const files = revision === undefined ? undefined : baseFiles(revision, context);
  const laidOut = files === undefined || failed(files) ? undefined : files.value;
  const found = laidOut && baseIn(laidOut, paths, read.value);
  const isWanted = (id: string): boolean =>
    only !== 'changed' || found === undefined || found.changes.policies.has(id);
  const sources = only === 'changed' && found ? narrowed(read.value, found) : read.value;
  const base = found ?? (files !== undefined && failed(files) ? files : undefined);
  return {
    value: {
      work: {
        paths,
        sources,
        cases: runCasesOf(sources, isWanted, context),
        targets: sources.loaded.filter(({ policy }) => isWanted(policy.id)),
        ...(base && { base }),
        options,
        context,
      },
      end: () => laidOut?.remove(),
    },
  };
}

function baseIn({ context, pathOf }: BaseFiles, paths: readonly string[], now: CiSources): Base {
  const present = paths
    .flatMap((path) => pathOf(path) ?? [])
    .filter((path) => existsSync(resolve(context.folder, path)));
  const read = present.length === 0 ? undefined : readSources(present, context);
  const sources = read === undefined || failed(read) ? noSources : read.value;
  const changes = changesBetween(sources, now);
  const cases = runCasesOf(sources, (id) => changes.policies.has(id), context);
  return { context, sources, cases, changes };
}

/** Without the files that are as they were, unless they belong to a policy that is not. */
function narrowed(now: CiSources, { sources, changes }: Base): CiSources {
  const older = new Map(sources.files.map(({ name, text }) => [name, text]));
  const owners = new Map<string, LoadedPolicy['id']>([
    ...now.loaded.map(({ policy }) => [policy.source.name, policy.id] as const),
    ...now.cases.map(({ source, policy }) => [source.name, policy] as const),
  ]);
  const files = now.files.filter(
    ({ name, text }) => older.get(name) !== text || changes.policies.has(owners.get(name) ?? ''),
  );
  return { ...now, files };
}
