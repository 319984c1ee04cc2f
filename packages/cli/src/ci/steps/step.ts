import type { LeastPercent } from '@tiaoli/coverage';
import type { Bilingual, SourceText, Span } from '@tiaoli/diagnostics';
import { positionAt } from '@tiaoli/diagnostics';
import type { LoadedPolicy } from 'tiaoli';
import type { Context } from '../../context.js';
import { say, type TextKey } from '../../texts.js';
import type { StepOutcome } from '../model.js';
import type { CiSources } from '../read-sources.js';

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
}

/** What a step is given. */
export interface Work {
  readonly paths: readonly string[];
  readonly sources: CiSources;
  readonly options: CiOptions;
  readonly context: Context;
}

export type RunStep = (work: Work) => StepOutcome | Promise<StepOutcome>;

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
export function versionSpan({ loaded }: CiSources, policy: LoadedPolicy): Span {
  const syntax = loaded.find((each) => each.policy === policy)?.syntax;
  return syntax?.version?.span ?? { start: 0, end: 0 };
}

export function placeOf(source: SourceText, span: Span): { file: string; line: number } {
  return { file: source.name, line: positionAt(source, span.start).line };
}
