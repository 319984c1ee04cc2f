import type { Axis, Grid } from './grid.js';
import type { Point } from './point.js';
import type { Variable } from './variable.js';

export interface Assignment {
  readonly variable: Variable;
  readonly point: Point;
}

/** Work that several searches may do together; one unit takes less than a microsecond. */
export interface SearchBudget {
  remaining: number;
}

export function createBudget(units = 600_000): SearchBudget {
  return { remaining: units };
}

interface Step {
  /** Rows that may still hold. */
  readonly rows: bigint;
  readonly axis: number;
  readonly path: readonly Assignment[];
}

/**
 * A combination of points at which none of the rows holds; undefined where there is none, and
 * `unproved` where the budget does not suffice. With `within` only points of that row are looked at.
 */
export function findUncovered(
  grid: Grid,
  rows: readonly number[],
  budget: SearchBudget,
  within?: number,
): readonly Assignment[] | 'unproved' | undefined {
  const cost = 1 + rows.length / 64;
  const groups: (readonly PointGroup[])[] = [];
  for (const axis of grid.axes) {
    budget.remaining -= axis.points.length * cost;
    if (budget.remaining < 0) return 'unproved';
    groups.push(pointGroups(axis, rows, within));
  }
  const seen = new Set<string>();
  const pending: Step[] = [{ rows: (1n << BigInt(rows.length)) - 1n, axis: 0, path: [] }];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if (step.rows === 0n) return step.path;
    const axis = grid.axes[step.axis];
    if (axis === undefined) continue;
    for (const { rows: holding, point } of groups[step.axis] ?? []) {
      const next = step.rows & holding;
      const key = `${step.axis} ${next.toString(16)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      budget.remaining -= cost;
      if (budget.remaining < 0) return 'unproved';
      const path =
        next === step.rows ? step.path : [...step.path, { variable: axis.variable, point }];
      pending.push({ rows: next, axis: step.axis + 1, path });
    }
  }
  return undefined;
}

interface PointGroup {
  /** Bits of places in the list of rows. */
  readonly rows: bigint;
  readonly point: Point;
}

/** Points at which the same rows hold are one. */
function pointGroups(
  { points, spans }: Axis,
  rows: readonly number[],
  within: number | undefined,
): readonly PointGroup[] {
  const region = within === undefined ? undefined : spans[within]?.points;
  const changes = changesAt(rows.map((row) => spans[row]?.points ?? 0n));
  const groups = new Map<string, PointGroup>();
  let holding = 0n;
  for (const [index, point] of points.entries()) {
    for (const place of changes.get(index) ?? []) holding ^= 1n << BigInt(place);
    if (region !== undefined && ((region >> BigInt(index)) & 1n) === 0n) continue;
    const key = holding.toString(16);
    if (!groups.has(key)) groups.set(key, { rows: holding, point });
  }
  return [...groups.values()];
}

/** At which points which of the spans begin or end; an interval does so twice. */
function changesAt(spans: readonly bigint[]): ReadonlyMap<number, readonly number[]> {
  const changes = new Map<number, number[]>();
  for (const [place, span] of spans.entries()) {
    for (const index of bitsOf(span ^ (span << 1n))) {
      const known = changes.get(index);
      if (known === undefined) changes.set(index, [place]);
      else known.push(place);
    }
  }
  return changes;
}

/** The places of the bits that are set, in hexadecimal digits since few of them are. */
export function bitsOf(bits: bigint): readonly number[] {
  const digits = bits.toString(16);
  const places: number[] = [];
  for (let at = digits.length - 1; at >= 0; at -= 1) {
    const digit = digits.charCodeAt(at) === zeroDigit ? 0 : Number.parseInt(digits[at] ?? '0', 16);
    for (let bit = 0; digit >> bit > 0; bit += 1) {
      if (((digit >> bit) & 1) === 1) places.push((digits.length - 1 - at) * 4 + bit);
    }
  }
  return places;
}

const zeroDigit = 48;
