import {
  type Coverage,
  coverageOf,
  isAtLeast,
  type LeastPercent,
  readPercent,
} from '@tiaoli/coverage';
import type { LoadedPolicy } from 'tiaoli';
import type { RanFile } from '../commands/test.js';
import type { Context } from '../context.js';
import { say } from '../texts.js';
import { coverageText } from './coverage-text.js';

export interface CoverageOptions {
  readonly coverage?: boolean;
  readonly min?: string;
  readonly coverageHtml?: string;
}

/** A version and what its cases show of it. */
export interface Measured {
  readonly policy: LoadedPolicy;
  readonly coverage: Coverage;
  /** Whether it is less than was asked for. */
  readonly isBelow: boolean;
}

export function wantsCoverage({ coverage, min, coverageHtml }: CoverageOptions): boolean {
  return coverage === true || min !== undefined || coverageHtml !== undefined;
}

/** The least percentage that is asked for; `wrong` where that is no percentage. */
export function leastOf({ min }: CoverageOptions): LeastPercent | 'wrong' | undefined {
  return min === undefined ? undefined : (readPercent(min) ?? 'wrong');
}

/** What the cases of some files show of each version of their policies. */
export function measureCoverage(
  policies: readonly LoadedPolicy[],
  files: readonly RanFile[],
  least: LeastPercent | undefined,
): readonly Measured[] {
  const runs = files.flatMap(({ file, run }) =>
    file === undefined || run === undefined ? [] : [{ file, run }],
  );
  return policies.map((policy) => {
    const own = runs.filter(({ file }) => file.policy.text === policy.id);
    const coverage = coverageOf(policy, own);
    return { policy, coverage, isBelow: least !== undefined && !isAtLeast(coverage, least) };
  });
}

/** All versions, and those that have less than was asked for. */
export function measuredText(
  measured: readonly Measured[],
  { min }: CoverageOptions,
  context: Context,
): string {
  const { language, paint } = context;
  const texts = measured.map(({ policy, coverage }) => coverageText(policy, coverage, context));
  if (min === undefined) return texts.join('');
  const words = min.trim().replace(/%$/, '');
  const below = measured.flatMap(({ policy: { id, version }, coverage: { percent }, isBelow }) =>
    isBelow ? [say(language, 'coverageBelow', { id, version, percent, min: words })] : [],
  );
  const verdict =
    below.length === 0
      ? [paint(say(language, 'coverageEnough', { min: words }), 'good')]
      : below.map((line) => paint(line, 'error'));
  return `${texts.join('')}${verdict.join('\n')}\n\n`;
}
