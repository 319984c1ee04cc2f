import type { Coverage, CoverageItem } from './result.js';

/** `covered`: cases show all that begins on the line; `partly`: some of it; `missed`: nothing. */
export type LineState = 'covered' | 'partly' | 'missed';

/** A line of a policy on which items begin. */
export interface CoverageLine {
  /** From 1. */
  readonly line: number;
  readonly state: LineState;
  readonly covered: number;
  readonly total: number;
  /** What no case shows, in the order of the text. */
  readonly missing: readonly CoverageItem[];
}

/** The lines on which items begin, in order. */
export function coverageLines({ items }: Pick<Coverage, 'items'>): readonly CoverageLine[] {
  const byLine = new Map<number, CoverageItem[]>();
  for (const item of items) {
    const own = byLine.get(item.line);
    if (own === undefined) byLine.set(item.line, [item]);
    else own.push(item);
  }
  return [...byLine].sort(([a], [b]) => a - b).map(([line, own]) => lineOf(line, own));
}

function lineOf(line: number, items: readonly CoverageItem[]): CoverageLine {
  const missing = items.filter(({ covered }) => !covered);
  const total = items.length;
  const covered = total - missing.length;
  const state = missing.length === 0 ? 'covered' : covered === 0 ? 'missed' : 'partly';
  return { line, state, covered, total, missing };
}
