import type { Rank, Sort, SortKey } from '@tiaoli/ir';
import type { Known, Outcome } from '../../outcome.js';
import { outcomeIn, type Scope } from '../../run/scope.js';
import { sharedIn } from '../../run/shared.js';
import { strict } from '../../run/strict.js';
import type { Member, Step } from '../../step.js';
import type { Element } from '../../value.js';
import { orderOf } from '../compare.js';
import { evaluateEach, evaluateList, obstacleOf } from './members.js';
import { tooMuchWork } from './too-much-work.js';

/** The elements of a list in the order of its keys, each with its place. */
export interface Ranking {
  readonly list: Step;
  /** Why there is none yet. */
  readonly obstacle?: Outcome | undefined;
  /** Absent where nothing is known of the list. */
  readonly members?: readonly Member[];
  readonly places: ReadonlyMap<Element, number>;
}

/** Made once for all elements that ask for their place. */
export function rankingOf(node: Rank | Sort, scope: Scope): Ranking {
  const parts = [node.list, ...node.by.map(({ value }) => value)];
  return sharedIn(node, parts, scope, () => makeRanking(node, scope));
}

function makeRanking(node: Rank | Sort, scope: Scope): Ranking {
  const { list, by } = node;
  const { step, members } = evaluateList(list, scope);
  const places = new Map<Element, number>();
  if (members === undefined) return { list: step, obstacle: step.outcome, places };
  const tooMuch = tooMuchWork(node, members, false, scope);
  if (tooMuch !== undefined) return { list: step, obstacle: tooMuch, places };
  const seen = evaluateEach(members, scope, (within) => valuesOf(by, within));
  const obstacle = obstacleOf(seen, scope);
  if (obstacle !== undefined) return { list: step, obstacle, members: seen, places };
  const compare = createOrder(by, scope);
  const sorted = seen.toSorted(compare);
  for (const [index, member] of sorted.entries()) {
    const before = sorted[index - 1];
    const shares = before !== undefined && compare(before, member) === 0;
    places.set(member.element, shares ? (places.get(before.element) ?? 0) : index + 1);
  }
  return { list: step, members: sorted, places };
}

/** What the keys come to; nothing can be placed before all of them are known. */
function valuesOf(by: readonly SortKey[], scope: Scope): Pick<Member, 'outcome' | 'keys'> {
  const keys = by.map(({ value }) => outcomeIn(scope, value));
  const [only] = keys;
  if (keys.length === 1 && only !== undefined) return { outcome: only, keys };
  return { outcome: strict(keys, scope, ([first]) => first), keys };
}

function createOrder(by: readonly SortKey[], { run }: Scope): (a: Member, b: Member) => number {
  return (a, b) => {
    for (const [index, { ascending }] of by.entries()) {
      const [left, right] = [a.keys?.[index], b.keys?.[index]] as [Known, Known];
      const order = orderOf(left.value, right.value, run.prepared);
      if (order !== 0) return ascending ? order : -order;
    }
    return 0;
  };
}
