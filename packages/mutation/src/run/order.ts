import { mutationKinds } from '../kinds.js';
import type { PlannedMutant } from '../mutants/mutants-of.js';

/**
 * The order in which mutants are run, so that a run that ends early has seen something of each rule
 * and of each kind: the first of each kind in each rule, then the second, and so on.
 */
export function inFairOrder(planned: readonly PlannedMutant[]): readonly PlannedMutant[] {
  const counts = new Map<string, number>();
  const ranked = planned.map((each, at) => {
    const { kind, owner } = each.mutant;
    const key = `${kind} ${owner}`;
    const turn = counts.get(key) ?? 0;
    counts.set(key, turn + 1);
    return { each, turn, kind: mutationKinds.indexOf(kind), at };
  });
  ranked.sort((a, b) => a.turn - b.turn || a.kind - b.kind || a.at - b.at);
  return ranked.map(({ each }) => each);
}
