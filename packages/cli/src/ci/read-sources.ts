import type { SourceText } from '@tiaoli/diagnostics';
import { claimedPolicy, classify } from '@tiaoli/language-service';
import type { LoadedPolicy, LoadResult } from 'tiaoli';
import { type Attempt, failed, nothingFound } from '../attempt.js';
import { type RanFile, runFile } from '../commands/test.js';
import type { Context } from '../context.js';
import { type FoundFile, isSheet } from '../files/find-files.js';
import { readTextFile } from '../files/load-file.js';
import { loadTogether } from '../files/load-together.js';
import { policiesFor } from '../files/policies-for.js';
import { policyOfCases } from '../files/policy-of-cases.js';
import { casesBeside, withOthers } from '../mutation/read-mutated.js';
import type { Finding } from '../output/finding.js';
import { findReadable, placed } from './find-readable.js';

/** A file of cases, and what came of running it. */
export interface CiCases {
  readonly source: SourceText;
  /** The policy that it says it is about. */
  readonly policy: string;
  /** Nothing where a version of its policy has errors: then nobody can tell what cases come to. */
  readonly ran?: RanFile;
  readonly milliseconds: number;
}

/** What all steps look at. */
export interface CiSources {
  /** What `check` looks at. */
  readonly files: readonly string[];
  readonly unreadable: readonly Finding[];
  /** Versions that could be loaded, with their syntax. */
  readonly loaded: readonly (LoadResult & { readonly policy: LoadedPolicy })[];
  /** Those, and the other versions around them and around the cases. */
  readonly versions: readonly LoadedPolicy[];
  readonly cases: readonly CiCases[];
}

interface Sorted {
  readonly policies: readonly string[];
  readonly cases: readonly string[];
  readonly files: readonly string[];
}

/** Reads and loads what lies among paths, and runs the cases once for all steps. */
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
  const results = failed(together) ? [] : [...together.value.results.values()];
  const asked = new Set(sorted.policies);
  const own = results.filter(({ source }) => asked.has(source.name));
  const loaded = own.flatMap((result) =>
    result.policy === undefined ? [] : [{ ...result, policy: result.policy }],
  );
  const policies = loaded.map(({ policy }) => policy);
  const casePaths = withCasesBeside(sorted, context);
  const around = policiesFor(casePaths, context);
  const others = failed(around) ? [] : around.value.policies;
  const broken = new Set(
    own.flatMap((each) => (each.policy ? [] : [claimedPolicy(each.source.text) ?? ''])),
  );
  const versions = withOthers(policies, others);
  const cases = casePaths.map((path) => runCasesAt(path, versions, broken, context));
  return {
    value: {
      files: sorted.files,
      unreadable: [...unreadable, ...cases.flatMap((each) => each.unreadable)],
      loaded,
      versions,
      cases: cases.flatMap((each) => each.cases),
    },
  };
}

function sortFiles(found: readonly FoundFile[], context: Context): Sorted {
  const policies: string[] = [];
  const cases: string[] = [];
  const files: string[] = [];
  for (const { path, named } of found) {
    const text = readTextFile(path, context);
    if (failed(text)) continue;
    const kind = isSheet(path) ? 'cases' : classify(text.value.source.text);
    if (kind === 'other' && !named) continue;
    files.push(path);
    if (kind === 'policy' || kind === 'other') policies.push(path);
    if (kind === 'cases') cases.push(path);
  }
  return { policies, cases, files };
}

/** Whoever names nothing but cases means the policies that they are about. */
function withPolicies(sorted: Sorted, context: Context): Sorted {
  if (sorted.policies.length > 0 || sorted.cases.length === 0) return sorted;
  const around = policiesFor(sorted.cases, context);
  if (failed(around)) return sorted;
  return { ...sorted, policies: around.value.policies.map(({ source }) => source.name) };
}

/** Whoever names a policy means its cases too. */
function withCasesBeside({ policies, cases }: Sorted, context: Context): readonly string[] {
  const folders = casesBeside(
    policies.map((path) => ({ path, id: '' })),
    context,
  );
  const beside = findReadable(folders, context);
  if (failed(beside)) return cases;
  const more = sortFiles(beside.value.files, context).cases;
  return [...new Set([...cases, ...more])];
}

interface CasesAt {
  readonly cases: readonly CiCases[];
  readonly unreadable: readonly Finding[];
}

function runCasesAt(
  path: string,
  versions: readonly LoadedPolicy[],
  broken: ReadonlySet<string>,
  context: Context,
): CasesAt {
  const start = performance.now();
  const text = readTextFile(path, context);
  if (failed(text)) return { cases: [], unreadable: placed(text, path) };
  const { source } = text.value;
  const claimed = policyOfCases(path, context);
  const policy = failed(claimed) ? '' : (claimed.value ?? '');
  if (broken.has(policy)) {
    return { cases: [{ source, policy, milliseconds: 0 }], unreadable: [] };
  }
  const ran = runFile(source, versions, context);
  if (failed(ran)) return { cases: [], unreadable: placed(ran, path) };
  const milliseconds = performance.now() - start;
  return { cases: [{ source, policy, ran: ran.value, milliseconds }], unreadable: [] };
}
