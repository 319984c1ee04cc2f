import { rationalOf } from '@tiaoli/evaluator';
import type { Round } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import { whereIs } from './lines.js';
import type { Sampler } from './sampler.js';
import { lineBetween, type TurningPoints } from './turning-points.js';

/** More steps than this are told, not drawn. */
const mostSteps = 200;

/** Where a rounded number jumps; undefined where that is too often, or cannot be told. */
export function jumpsOf(
  { step, mode }: Round,
  index: number,
  sampler: Sampler,
  { points }: TurningPoints,
): readonly Fraction[] | undefined {
  const size = rationalOf(step);
  const shift = mode === 'halfUp' || mode === 'halfEven' ? size.div(2) : size.mul(0);
  const jumps: Fraction[] = [];
  for (const [at, low] of points.entries()) {
    const high = points[at + 1];
    if (high === undefined) break;
    const ends = lineBetween(sampler, index, low, high);
    if (ends === undefined) return undefined;
    const [first, last, line] = ends;
    const [least, most] = first.lt(last) ? [first, last] : [last, first];
    if (
      most
        .sub(least)
        .div(size)
        .compare(mostSteps - jumps.length) > 0
    )
      return undefined;
    let place = least.sub(shift).div(size).ceil().mul(size).add(shift);
    for (; place.lte(most); place = place.add(size)) {
      const x = whereIs(line, place);
      if (x !== undefined) jumps.push(x);
    }
  }
  return jumps;
}
