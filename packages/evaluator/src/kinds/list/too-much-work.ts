import type { CoreExpression } from '@tiaoli/ir';
import type { Failed } from '../../outcome.js';
import { fail, placeOf } from '../../run/fail.js';
import type { Scope } from '../../run/scope.js';
import { isRepeated } from '../../run/shared.js';
import type { Member } from '../../step.js';

/** Looks at elements that one expression may take in one decision: some seconds of work. */
const mostLooks = 10_000_000;
/** The same where elements were looked up, as hardly all of the others look up the same ones. */
const mostLookedUp = 100_000_000;

/**
 * The error of an expression that would look at so many elements, for each of so many others, that
 * nobody would wait for the end. It depends on the facts alone and not on what was worked out before.
 */
export function tooMuchWork(
  node: CoreExpression,
  { length: count }: readonly Member[],
  isLookedUp: boolean,
  scope: Scope,
): Failed | undefined {
  if (!isRepeated(node, scope)) return undefined;
  let times = 1;
  for (let place = scope.about; place !== undefined; place = place.outer) {
    times *= scope.run.elementCounts.get(place.element.entity) ?? 1;
  }
  if (count * times <= (isLookedUp ? mostLookedUp : mostLooks)) return undefined;
  const sizes = { count: String(count), times: String(times) };
  return fail(scope, node.id, 'list-join-too-large', { ...placeOf(scope), ...sizes });
}
