import Fraction from 'fraction.js';
import type { FactSet } from '../outcome.js';
import { eachRank } from './bit-set.js';
import type { FactFamily } from './fact-family.js';

/**
 * The fact to ask for next: the one with the greatest sum over the sets of 1/size, so that a fact
 * which decides alone, or which many ways share, comes first. Ties go to the fact that stands first
 * in `inputs` (names by declaration), or without them in the smallest set.
 */
export function bestQuestion(
  needs: readonly FactSet[],
  inputs: readonly string[] = [],
): string | undefined {
  const names = [...inputs];
  const ranks = new Map(names.map((name, rank) => [name, rank]));
  for (const name of needs.flat()) {
    if (ranks.has(name)) continue;
    ranks.set(name, names.length);
    names.push(name);
  }
  const best = heaviest(
    needs.map((set) => ({
      size: set.length,
      each: (say) => {
        for (const name of set) say(ranks.get(name) ?? 0);
      },
    })),
  );
  return best === undefined ? undefined : names[best];
}

/** The same of a family, by rank. */
export function bestIn({ sets }: FactFamily): number | undefined {
  return heaviest(sets.map((set) => ({ size: set.size, each: (say) => eachRank(set, say) })));
}

interface RankedSet {
  readonly size: number;
  readonly each: (say: (rank: number) => void) => void;
}

/** Facts that stand in the same sets: one weight is added up for all of them. */
interface Group {
  readonly weight: Fraction;
  /** Those of them that also stand in a later set, the last that was looked at. */
  later: { readonly set: RankedSet; readonly group: Group } | undefined;
}

function heaviest(sets: readonly RankedSet[]): number | undefined {
  const groups = new Map<number, Group>();
  const outside: Group = { weight: new Fraction(0n), later: undefined };
  const all = [outside];
  for (const set of sets) {
    const share = new Fraction(1n, BigInt(Math.max(set.size, 1)));
    set.each((rank) => {
      const group = groups.get(rank) ?? outside;
      if (group.later?.set !== set) {
        group.later = { set, group: { weight: group.weight.add(share), later: undefined } };
        all.push(group.later.group);
      }
      groups.set(rank, group.later.group);
    });
  }
  return lowestOf(groups, heaviestOf(all));
}

/** Groups that nothing is left in weigh less than those that their facts went to. */
function heaviestOf(all: readonly Group[]): ReadonlySet<Group> {
  let best: Group[] = [];
  for (const group of all) {
    const order = group.weight.compare(best[0]?.weight ?? 0);
    if (order > 0) best = [group];
    else if (order === 0) best.push(group);
  }
  return new Set(best);
}

function lowestOf(
  groups: ReadonlyMap<number, Group>,
  best: ReadonlySet<Group>,
): number | undefined {
  let lowest: number | undefined;
  for (const [rank, group] of groups) {
    if (best.has(group) && (lowest === undefined || rank < lowest)) lowest = rank;
  }
  return lowest;
}
