import type { Axis, Grid } from './grid.js';
import { bitsOf } from './uncovered.js';

/** Pairs of rows that are looked at, at most. */
const mostPairs = 600_000;

/** Where on an axis a row begins and ends. */
interface Reach {
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

/**
 * For each row the earlier rows that may share points with it, in their order; undefined where
 * there are too many pairs. One axis is swept: that on which the fewest rows overlap.
 */
export function overlapping(
  grid: Grid,
  rows: readonly number[],
): ReadonlyMap<number, readonly number[]> | undefined {
  const all = grid.axes.map((axis) => reachesOn(axis, rows));
  let fewest: readonly Reach[] = rows.map((row) => ({ row, first: 0, last: 0 }));
  let pairs = countPairs(fewest);
  for (const reaches of all) {
    const count = countPairs(reaches);
    if (count >= pairs) continue;
    fewest = reaches;
    pairs = count;
  }
  return pairs > mostPairs ? undefined : sweep(fewest);
}

function reachesOn({ spans }: Axis, rows: readonly number[]): readonly Reach[] {
  return rows
    .map((row) => {
      const points = spans[row]?.points ?? 0n;
      const last = points.toString(2).length - 1;
      return { row, first: bitsOf(points & -points)[0] ?? 0, last };
    })
    .sort((a, b) => a.first - b.first);
}

/** How many pairs overlap: of two, the later to begin does so before the other has ended. */
function countPairs(reaches: readonly Reach[]): number {
  const ends = reaches.map(({ last }) => last).sort((a, b) => a - b);
  let ended = 0;
  let pairs = 0;
  for (const [begun, { first }] of reaches.entries()) {
    while ((ends[ended] ?? first) < first) ended += 1;
    pairs += begun - ended;
  }
  return pairs;
}

function sweep(reaches: readonly Reach[]): ReadonlyMap<number, readonly number[]> {
  const earlier = new Map<number, number[]>(reaches.map(({ row }) => [row, []]));
  let active: readonly Reach[] = [];
  for (const reach of reaches) {
    active = active.filter(({ last }) => last >= reach.first);
    for (const { row } of active) {
      earlier.get(Math.max(row, reach.row))?.push(Math.min(row, reach.row));
    }
    active = [...active, reach];
  }
  for (const rows of earlier.values()) rows.sort((a, b) => a - b);
  return earlier;
}
