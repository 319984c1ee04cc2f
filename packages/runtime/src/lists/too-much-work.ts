import { Failure, type Open } from '../outcome.js';
import type { Run, Scope } from '../scope.js';

/** Looks at elements that one expression may take in one decision: some seconds of work. */
const mostLooks = 10_000_000;
/** The same where elements were looked up, as hardly all of the others look up the same ones. */
const mostLookedUp = 100_000_000;

const tooLarge = new Failure('list-join-too-large');

/**
 * The error of an expression that would look at so many elements, for each of so many others, that
 * nobody would wait for the end.
 */
export function tooMuchWork(
  closed: boolean,
  count: number,
  isLookedUp: boolean,
  at: Scope,
): Open | undefined {
  if (closed || at.element === undefined) return undefined;
  const counts = countsOf(at.run);
  let times = 1;
  for (let place: Scope | undefined = at; place !== undefined; place = place.outer) {
    if (place.element !== undefined) times *= counts.get(place.element.entity) ?? 1;
  }
  return count * times > (isLookedUp ? mostLookedUp : mostLooks) ? tooLarge : undefined;
}

function countsOf({ whole }: Run): ReadonlyMap<string, number> {
  if (whole.counts !== undefined) return whole.counts;
  const counts = new Map<string, number>();
  for (const { entity } of whole.elements) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  whole.counts = counts;
  return counts;
}
