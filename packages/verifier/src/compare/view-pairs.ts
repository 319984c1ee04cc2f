import { createDecider } from '@tiaoli/evaluator';
import type { Core } from '@tiaoli/ir';
import type { LoadedPolicy } from 'tiaoli';
import { changesIn, daysThatMatter, type Period, periodsBetween } from '../encoding/periods.js';
import { usedBy } from '../search/used-by.js';

/** Two policies as they decide on the same days in the same place. */
export interface ViewPair {
  readonly before: LoadedPolicy;
  readonly after: LoadedPolicy;
  readonly period: Period;
  readonly place?: string;
}

/**
 * Where and when two policies are compared: in every place that either knows, from the first day on
 * which both are or have been in force. One that has ended goes on with what it said last, so that
 * the old text can be asked about what the new one decides.
 */
export function viewPairs(before: LoadedPolicy, after: LoadedPolicy): readonly ViewPair[] {
  const places = new Set([undefined, ...before.variants.keys(), ...after.variants.keys()]);
  return [...places].flatMap((place) =>
    pairsInPlace(inPlace(before, place), inPlace(after, place), place),
  );
}

function inPlace(policy: LoadedPolicy, place: string | undefined): LoadedPolicy {
  return (place === undefined ? undefined : policy.variants.get(place)) ?? policy;
}

function pairsInPlace(
  before: LoadedPolicy,
  after: LoadedPolicy,
  place: string | undefined,
): readonly ViewPair[] {
  const all = [before, after].flatMap((each) => [each, ...usedBy(each)]);
  const effective = [before.effective, after.effective].sort().at(-1) ?? after.effective;
  const { until, ...open } = after.core;
  const isOver = [before.until, after.until].some((each) => each !== undefined && each < effective);
  const common: Core = { ...open, effective, ...(isOver || until === undefined ? {} : { until }) };
  return periodsBetween(
    common,
    all.flatMap(({ core }) => changesIn(core)),
  ).map((period) => {
    const [one, other] = [linkedOn(before, period, place), linkedOn(after, period, place)];
    const days = [one, other].map(({ core }) => daysThatMatter(core, period).until).sort();
    const placed = place === undefined ? {} : { place };
    const until = days.at(-1) ?? period.until;
    return { before: one, after: other, period: { ...period, until }, ...placed };
  });
}

/** With all that it uses on the last day of its own that is not after a period begins. */
function linkedOn(policy: LoadedPolicy, { from }: Period, place: string | undefined): LoadedPolicy {
  const { until } = policy;
  const day = until !== undefined && until < from ? until : from;
  return endless(policy.linkOn?.(day, place).policy ?? policy);
}

function endless(policy: LoadedPolicy): LoadedPolicy {
  const { until: _, ...core } = policy.core;
  const { until: __, ...open } = policy;
  return { ...open, core, decider: createDecider(core) };
}
