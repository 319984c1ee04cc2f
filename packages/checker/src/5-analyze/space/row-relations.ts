import type { Axis, Grid } from './grid.js';
import type { Assignment } from './uncovered.js';

/** Whether a row can hold at all; true where that depends on more than constants. */
export function canHold(grid: Grid, row: number): boolean {
  return grid.axes.every((axis) => axis.spans[row]?.points !== 0n);
}

/** Whether two rows have the same tests, or tests that hold at the same points. */
export function isSameRegion(grid: Grid, first: number, second: number): boolean {
  return grid.axes.every(({ spans }) => {
    const [a, b] = [spans[first], spans[second]];
    if (a === undefined || b === undefined) return false;
    return a.key === b.key || (!a.isOpaque && !b.isOpaque && a.points === b.points);
  });
}

/** Whether a row certainly holds wherever another does. */
export function isBroader(grid: Grid, broad: number, narrow: number): boolean {
  return grid.axes.every(({ spans }) => {
    const [a, b] = [spans[broad], spans[narrow]];
    if (a === undefined || b === undefined) return false;
    return a.key === b.key || (!a.isOpaque && (a.points & b.points) === b.points);
  });
}

/** Points at which two rows certainly hold both; undefined where there are none. */
export function sharedPoints(
  grid: Grid,
  first: number,
  second: number,
): readonly Assignment[] | undefined {
  const shared: Assignment[] = [];
  for (const axis of grid.axes) {
    const assignment = sharedOn(axis, first, second);
    if (assignment === undefined) return undefined;
    if (assignment !== 'any') shared.push(assignment);
  }
  return shared;
}

function sharedOn(axis: Axis, first: number, second: number): Assignment | 'any' | undefined {
  const [a, b] = [axis.spans[first], axis.spans[second]];
  if (a === undefined || b === undefined) return undefined;
  if (a.isOpaque || b.isOpaque) return a.key === b.key ? 'any' : undefined;
  const common = a.points & b.points;
  if (common === 0n) return undefined;
  const all = (1n << BigInt(axis.points.length)) - 1n;
  if (a.points === all && b.points === all) return 'any';
  const index = axis.points.findIndex((_, at) => (common & (1n << BigInt(at))) !== 0n);
  const point = axis.points[index];
  return point === undefined ? undefined : { variable: axis.variable, point };
}

/** Whether a row's tests are all about constants. */
export function isTransparent(grid: Grid, row: number): boolean {
  return grid.axes.every((axis) => axis.spans[row]?.isOpaque === false);
}
