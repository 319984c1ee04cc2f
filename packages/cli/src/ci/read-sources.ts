import { resolve } from 'node:path';
import type { SourceText } from '@tiaoli/diagnostics';
import { claimedPolicy, classify } from '@tiaoli/language-service';
import type { LoadedPolicy, LoadResult } from 'tiaoli';
import { type Attempt, failed, nothingFound } from '../attempt.js';
import type { Context } from '../context.js';
import { type FoundFile, isSheet } from '../files/find-files.js';
import { readTextFile } from '../files/load-file.js';
import { loadTogether } from '../files/load-together.js';
import { policiesFor } from '../files/policies-for.js';
import { policyOfCases } from '../files/policy-of-cases.js';
import { casesBeside, withOthers } from '../mutation/read-mutated.js';
import type { Finding } from '../output/finding.js';
import { findReadable, placed } from './find-readable.js';

/** A file of cases. */
export interface CaseSource {
  readonly source: SourceText;
  /** The policy that it says it is about. */
  readonly policy: string;
}

/** What all steps look at. */
export interface CiSources {
  readonly files: readonly SourceText[];
  readonly unreadable: readonly Finding[];
  /** Versions that could be loaded, with their syntax. */
  readonly loaded: readonly LoadedSource[];
  /** Those, and the other versions around them and around the cases. */
  readonly versions: readonly LoadedPolicy[];
  /** Policies of which a version has errors: nobody can tell what their cases come to. */
  readonly broken: ReadonlySet<string>;
  readonly cases: readonly CaseSource[];
}

export type LoadedSource = LoadResult & { readonly policy: LoadedPolicy };

/** Nothing anywhere. */
export const noSources: CiSources = {
  files: [],
  unreadable: [],
  loaded: [],
  versions: [],
  broken: new Set(),
  cases: [],
};

interface Sorted {
  readonly policies: readonly string[];
  readonly cases: readonly SourceText[];
  readonly files: readonly SourceText[];
}

/** Reads and loads what lies among paths. */
export function readSources(paths: readonly string[], context: Context): Attempt<CiSources> {
  const found = findReadable(paths, context);
  if (failed(found)) return found;
  const sorted = withPolicies(sortFiles(found.value.files, context), context);
  const unreadable = [...found.value.unreadable];
  if (sorted.files.length + unreadable.length === 0) {
    return nothingFound(paths, {
      zh: '条例、用例或条款登记册',
      en: 'policy, no case and no register',
    });
  }
  const together = loadTogether(sorted.policies, context);
  if (failed(together)) unreadable.push(...placed(together, paths[0] ?? ''));
  const asked = new Set(sorted.policies);
  const results = failed(together) ? [] : [...together.value.results.values()];
  const own = results.filter(({ source }) => asked.has(source.name));
  const loaded = own.flatMap((result) =>
    result.policy === undefined ? [] : [{ ...result, policy: result.policy }],
  );
  const cases = withCasesBeside(sorted, context);
  const around = policiesFor(
    cases.map(({ name }) => name),
    context,
  );
  const policies = loaded.map(({ policy }) => policy);
  return {
    value: {
      files: sorted.files,
      unreadable,
      loaded,
      versions: withOthers(policies, failed(around) ? [] : around.value.policies),
      broken: new Set(own.flatMap((each) => (each.policy ? [] : [claimed(each.source)]))),
      cases: cases.map((source) => ({ source, policy: aboutWhich(source, context) })),
    },
  };
}

function claimed({ text }: SourceText): string {
  return claimedPolicy(text) ?? '';
}

function aboutWhich({ name }: SourceText, context: Context): string {
  const policy = policyOfCases(name, context);
  return failed(policy) ? '' : (policy.value ?? '');
}

function sortFiles(found: readonly FoundFile[], context: Context): Sorted {
  const policies: string[] = [];
  const cases: SourceText[] = [];
  const files: SourceText[] = [];
  for (const { path, named } of found) {
    const text = readTextFile(path, context);
    if (failed(text)) continue;
    const { source } = text.value;
    const kind = isSheet(path) ? 'cases' : classify(source.text);
    if (kind === 'other' && !named) continue;
    files.push(source);
    if (kind === 'policy' || kind === 'other') policies.push(path);
    if (kind === 'cases') cases.push(source);
  }
  return { policies, cases, files };
}

/** Whoever names nothing but cases means the policies that they are about. */
function withPolicies(sorted: Sorted, context: Context): Sorted {
  if (sorted.policies.length > 0 || sorted.cases.length === 0) return sorted;
  const around = policiesFor(
    sorted.cases.map(({ name }) => name),
    context,
  );
  if (failed(around)) return sorted;
  return { ...sorted, policies: around.value.policies.map(({ source }) => source.name) };
}

/** Whoever names a policy means its cases too. */
function withCasesBeside({ policies, cases }: Sorted, context: Context): readonly SourceText[] {
  const folders = casesBeside(
    policies.map((path) => ({ path, id: '' })),
    context,
  );
  const beside = findReadable(folders, context);
  const more = failed(beside) ? [] : sortFiles(beside.value.files, context).cases;
  const place = ({ name }: SourceText): string => resolve(context.folder, name);
  return [...new Map([...cases, ...more].map((source) => [place(source), source])).values()];
}
