import { parseRational } from '@tiaoli/evaluator';
import type Fraction from 'fraction.js';
import type { CoverageCount } from './result.js';

/** A part of a whole in percent, to one decimal place: never up to 100, nor down to 0. */
export function percentOf(covered: number, total: number): number {
  if (covered === total) return 100;
  if (covered === 0) return 0;
  return Math.max(1, Math.floor((covered * 1000) / total)) / 10;
}

/** A percentage that coverage is held to. */
export type LeastPercent = Fraction;

/** Reads `90`, `99.5` or `90%`; nothing where a text is no percentage from 0 to 100. */
export function readPercent(text: string): LeastPercent | undefined {
  const percent = parseRational(text.trim().replace(/%$/, ''));
  if (percent === undefined || percent.lt(0) || percent.gt(100)) return undefined;
  return percent;
}

/** Whether what is covered is so many percent, exactly. */
export function isAtLeast(
  { covered, total }: Pick<CoverageCount, 'covered' | 'total'>,
  percent: LeastPercent,
): boolean {
  return percent.mul(total).lte(covered * 100);
}
