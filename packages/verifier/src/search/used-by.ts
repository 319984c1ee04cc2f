import type { LoadedPolicy } from 'tiaoli';

/** All that a policy uses, and what that uses. */
export function usedBy(policy: LoadedPolicy): readonly LoadedPolicy[] {
  const all = new Set(policy.uses);
  // A set goes on with what is added while it is walked.
  for (const { uses = [] } of all) for (const each of uses) all.add(each);
  return [...all];
}
