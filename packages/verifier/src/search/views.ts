import type { Core } from '@tiaoli/ir';
import type { LoadedPolicy } from 'tiaoli';
import { changesIn, daysThatMatter, type Period, periodsBetween } from '../encoding/periods.js';
import { usedBy } from './used-by.js';

/** A policy as it decides on some days, in its own place or another, with all that it uses. */
export interface View {
  readonly policy: LoadedPolicy;
  readonly core: Core;
  readonly period: Period;
  readonly place?: string;
}

/** Everything that a text decides by: for each of its places, and for each period. */
export function viewsOf(policy: LoadedPolicy): readonly View[] {
  return [policy, ...policy.variants.values()].flatMap((each) => viewsInPlace(each));
}

function viewsInPlace(policy: LoadedPolicy): readonly View[] {
  const { core, place } = policy;
  const changes = [core, ...usedBy(policy).map((used) => used.core)].flatMap(changesIn);
  return periodsBetween(core, changes).flatMap((period) => {
    const linked = policy.linkOn?.(period.from, place).policy ?? policy;
    // What it uses is not in force on these days: nothing is decided.
    if (linked.core.uses !== undefined && linked.core.uses.length > 0) return [];
    const days = daysThatMatter(linked.core, period);
    const placed = place === undefined ? {} : { place };
    return [{ policy: linked, core: linked.core, period: days, ...placed }];
  });
}
