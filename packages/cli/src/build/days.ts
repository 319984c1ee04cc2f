import type { LoadedPolicy } from 'tiaoli';
import type { Days } from './target.js';

/**
 * The days around a day on which a policy goes by the same versions of those that it uses: what is
 * built holds these versions, and would be wrong where others are in force.
 */
export function daysOfUses(policy: LoadedPolicy, asOf: string): Days {
  const used = new Set(policy.uses);
  // A set goes on with what is added while it is walked.
  for (const { uses = [] } of used) for (const each of uses) used.add(each);
  const starts = [...used].flatMap(({ effective, until }) =>
    until === undefined ? [effective] : [effective, dayAfter(until)],
  );
  const from = starts
    .filter((day) => day <= asOf)
    .sort()
    .at(-1);
  const next = starts.filter((day) => day > asOf).sort()[0];
  return {
    ...(from === undefined ? {} : { from }),
    ...(next === undefined ? {} : { until: dayAfter(next, -1) }),
  };
}

function dayAfter(day: string, days = 1): string {
  const time = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
}
