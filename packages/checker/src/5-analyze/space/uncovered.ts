import type { AxisSpan, Grid } from './grid.js';
import type { Point } from './point.js';
import type { Variable } from './variable.js';

export interface Assignment {
  readonly variable: Variable;
  readonly point: Point;
}

/** Steps of one search, at most. */
const mostSteps = 20_000;

interface Step {
  /** Rows that may still hold. */
  readonly rows: bigint;
  readonly axis: number;
  readonly path: readonly Assignment[];
}

/**
 * A combination of points at which none of the rows holds; undefined where there is none, or where
 * the search grew too long. With `within` only points of that row are looked at.
 */
export function findUncovered(
  grid: Grid,
  rows: readonly number[],
  within?: number,
): readonly Assignment[] | undefined {
  const all = rows.reduce((bits, row) => bits | (1n << BigInt(row)), 0n);
  const groups = grid.axes.map((_, axis) => pointGroups(grid, axis, rows, within));
  const seen = new Set<string>();
  const pending: Step[] = [{ rows: all, axis: 0, path: [] }];
  let steps = 0;
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if (step.rows === 0n) return step.path;
    const axis = grid.axes[step.axis];
    if (axis === undefined) continue;
    for (const { rows: holding, point } of groups[step.axis] ?? []) {
      const next = step.rows & holding;
      const key = `${step.axis} ${next}`;
      if (seen.has(key)) continue;
      seen.add(key);
      steps += 1;
      if (steps > mostSteps) return undefined;
      const path =
        next === step.rows ? step.path : [...step.path, { variable: axis.variable, point }];
      pending.push({ rows: next, axis: step.axis + 1, path });
    }
  }
  return undefined;
}

interface PointGroup {
  readonly rows: bigint;
  readonly point: Point;
}

/** Points at which the same rows hold are one. */
function pointGroups(
  grid: Grid,
  axisIndex: number,
  rows: readonly number[],
  within: number | undefined,
): readonly PointGroup[] {
  const axis = grid.axes[axisIndex];
  if (axis === undefined) return [];
  const region = within === undefined ? undefined : axis.spans[within];
  const groups = new Map<bigint, Point>();
  for (const [index, point] of axis.points.entries()) {
    const bit = 1n << BigInt(index);
    if (region !== undefined && (region.points & bit) === 0n) continue;
    const holding = rows.reduce(
      (bits, row) => (contains(axis.spans[row], bit) ? bits | (1n << BigInt(row)) : bits),
      0n,
    );
    if (!groups.has(holding)) groups.set(holding, point);
  }
  return [...groups].map(([holding, point]) => ({ rows: holding, point }));
}

function contains(span: AxisSpan | undefined, bit: bigint): boolean {
  return span !== undefined && (span.points & bit) !== 0n;
}
