import type { Constant } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import { lastPlaceOf, moved, type Written } from '../numbers.js';
import type { Mutation, Nudge, Site } from '../site.js';
import { writtenAt } from '../surroundings.js';
import { becomes, both, contextOf } from '../words.js';

/** A bound one step up and down; any other number one step toward zero, up where it is zero. */
export function constantChanges(node: Constant, site: Site): readonly Mutation[] {
  const { nudge, around, path } = site;
  if (nudge === undefined) return [];
  return nudged(node, nudge).map((written) => {
    const from = writtenAt(around, node.id);
    const shown = from.includes(node.text) ? node.text : from;
    return {
      kind: nudge.kind,
      id: node.id,
      path,
      value: { ...node, ...written },
      change: becomes(both(shown), both(written.text), contextOf(site)),
      inside: site.inside,
    };
  });
}

/** What a constant becomes. */
export function nudged(written: Written, { kind, by }: Nudge): readonly Written[] {
  const { value } = written;
  const step = by ?? (value.kind === 'date' ? new Fraction(1) : lastPlaceOf(written));
  if (step === undefined || step.n === 0n) return [];
  const isZero = value.kind === 'number' && value.value === '0';
  const down = step.mul(value.kind === 'number' && value.value.startsWith('-') ? 1 : -1);
  const ways = kind === 'bound' ? [step.neg(), step] : [isZero ? step : down];
  return ways.flatMap((way) => moved(written, way) ?? []);
}
