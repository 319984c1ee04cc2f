import type { LeastPercent } from '@tiaoli/coverage';
import { type Bilingual, positionAt, type SourceText, type Span } from '@tiaoli/diagnostics';
import type { LoadedPolicy } from 'tiaoli';
import type { Failure } from '../../attempt.js';
import type { Context } from '../../context.js';
import { say, type TextKey } from '../../texts.js';
import type { Changes } from '../base/changes.js';
import type { StepOutcome } from '../model.js';
import type { CiSources, LoadedSource } from '../read-sources.js';
import type { CiCases } from '../run-cases.js';

/** A percentage that is asked for, and as it was written. */
export interface Least {
  readonly percent: LeastPercent;
  readonly text: string;
}

export interface CiOptions {
  readonly coverage: Least;
  readonly mutation: Least;
  /** For each of the steps that may take long. */
  readonly milliseconds: number;
  /** `changed`: no step looks at what is as in the base; `all`: each looks at all. */
  readonly only?: 'changed' | 'all';
  readonly population?: string;
}

/** The base, and what is different from it. */
export interface Base {
  readonly context: Context;
  readonly sources: CiSources;
  /** The cases of the policies that changed. */
  readonly cases: readonly CiCases[];
  readonly changes: Changes;
}

/** What a step is given. */
export interface Work {
  readonly paths: readonly string[];
  readonly sources: CiSources;
  readonly cases: readonly CiCases[];
  /** The versions that it is about. */
  readonly targets: readonly LoadedSource[];
  /** Nothing where none was asked for; a failure where it cannot be read. */
  readonly base?: Base | Failure;
  readonly options: CiOptions;
  readonly context: Context;
}

export type RunStep = (work: Work) => StepOutcome | Promise<StepOutcome>;

export function baseOf({ base }: Work): Base | undefined {
  return base === undefined || 'findings' in base ? undefined : base;
}

/** What a step comes to that has nothing to look at. */
export function nothing({ options }: Work, otherwise: TextKey): StepOutcome {
  const key = options.only === 'changed' ? 'ciNothingChanged' : otherwise;
  return { units: [], summary: both(key) };
}

/** A text of the command line in both languages, whichever the run is in. */
export function both(
  key: TextKey,
  words: (language: 'zh' | 'en') => Readonly<Record<string, string | number>> = () => ({}),
): Bilingual {
  return { zh: say('zh', key, words('zh')), en: say('en', key, words('en')) };
}

export function versionKey({ id, version }: Pick<LoadedPolicy, 'id' | 'version'>): string {
  return `${id}@${version}`;
}

/** Where a version says which one it is. */
export function versionSpan({ syntax }: LoadedSource): Span {
  return syntax?.version?.span ?? { start: 0, end: 0 };
}

export function placeOf(
  source: SourceText,
  span: Span,
): { readonly file: string; readonly line: number } {
  return { file: source.name, line: positionAt(source, span.start).line };
}

/** The head of a unit that is a version. */
export function versionUnit(target: LoadedSource) {
  const { policy } = target;
  const name = versionKey(policy);
  return { policy: name, name, ...placeOf(policy.source, versionSpan(target)) };
}

export function isChanged(work: Work, { id }: LoadedPolicy): boolean {
  return baseOf(work)?.changes.policies.has(id) === true;
}

/** The version that a changed one is compared with. */
export function beforeOf(work: Work, policy: LoadedPolicy): LoadedPolicy | undefined {
  const base = baseOf(work);
  if (base === undefined || !isChanged(work, policy)) return undefined;
  const changed = base.changes.versions.find(({ after }) => after === policy);
  if (changed !== undefined) return changed.before;
  return base.sources.loaded
    .map((each) => each.policy)
    .find(({ id, version }) => id === policy.id && version === policy.version);
}
