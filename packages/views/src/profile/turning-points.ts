import type Fraction from 'fraction.js';
import { lineThrough, pointsInside, valueAt, whereIs } from './lines.js';
import type { Sampler } from './sampler.js';

/** Between two neighbours nothing changes its course. */
export interface TurningPoints {
  /** Ascending, with both ends of the range. */
  readonly points: readonly Fraction[];
  /** By the fraction as text: the watched expressions that are zero there. */
  readonly zeros: ReadonlyMap<string, ReadonlySet<number>>;
  /** Whether every watched expression was followed exactly. */
  readonly isCertain: boolean;
}

/** Points that prove a course of the third power at most to be a line. */
export const proof = 4;

/** More than this nobody could read off a chart. */
const mostPoints = 600;

/**
 * Where the watched expressions are zero. An expression that is made of choices is a line only
 * between the points where those change, so what was found splits the range and is looked at anew
 * until nothing is found any more.
 */
export function turningPoints(
  sampler: Sampler,
  watched: number,
  seeds: readonly Fraction[],
): TurningPoints {
  const points = sorted(seeds);
  const zeros = new Map<string, Set<number>>();
  const pending = intervalsOf(points);
  let isCertain = true;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [low, high] = next;
    const found: Fraction[] = [];
    const xs = pointsInside(low, high, proof);
    const samples = xs.map((value) => sampler({ kind: 'number', value }).watched);
    let isStraight = true;
    for (let index = 0; index < watched; index++) {
      const ys = samples.map((sample) => sample[index]);
      const line = lineThrough(xs, ys);
      if (line === undefined) {
        // What is no number anywhere turns nothing.
        if (ys.some((y) => y !== undefined)) isStraight = false;
        continue;
      }
      const zero = whereIs(line, low.mul(0));
      if (zero === undefined || zero.lt(low) || zero.gt(high)) continue;
      note(zeros, zero, index);
      if (zero.gt(low) && zero.lt(high)) found.push(zero);
    }
    const isFull = points.length + found.length > mostPoints;
    if (found.length > 0 && !isFull) {
      const inner = sorted(found);
      points.push(...inner);
      pending.push(...intervalsOf([low, ...inner, high]));
    } else if (!isStraight || isFull) isCertain = false;
  }
  return { points: sorted(points), zeros, isCertain };
}

function note(zeros: Map<string, Set<number>>, zero: Fraction, index: number): void {
  const key = zero.toFraction();
  zeros.set(key, (zeros.get(key) ?? new Set()).add(index));
}

function intervalsOf(points: readonly Fraction[]): (readonly [Fraction, Fraction])[] {
  return points.flatMap((low, index) => {
    const high = points[index + 1];
    return high === undefined ? [] : [[low, high] as const];
  });
}

/** Ascending, each once. */
export function sorted(points: readonly Fraction[]): Fraction[] {
  const each = new Map(points.map((point) => [point.toFraction(), point]));
  return [...each.values()].sort((a, b) => a.compare(b));
}

/** The values of a watched expression between two points, as long as they lie on a line. */
export function lineBetween(sampler: Sampler, index: number, low: Fraction, high: Fraction) {
  const xs = pointsInside(low, high, proof);
  const line = lineThrough(
    xs,
    xs.map((value) => sampler({ kind: 'number', value }).watched[index]),
  );
  return line === undefined
    ? undefined
    : ([valueAt(line, low), valueAt(line, high), line] as const);
}
