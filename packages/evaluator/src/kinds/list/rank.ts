import type { CoreExpression, Rank, Sort } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { Known, Outcome } from '../../outcome.js';
import { fail, placeOf } from '../../run/fail.js';
import { known, knownNumber, numberOf } from '../../run/outcomes.js';
import { createStep, elementOf, evaluateIn, type Handler, type Scope } from '../../run/scope.js';
import { sharedIn } from '../../run/shared.js';
import { strict } from '../../run/strict.js';
import type { Member, Step } from '../../step.js';
import type { Element } from '../../value.js';
import { shorten } from '../../values/shorten.js';
import { orderOf } from '../compare.js';
import { evaluateEach, evaluateList, obstacleOf } from './members.js';

/** The elements of a list from the highest down, each with its place. */
interface Ranking {
  readonly list: Step;
  /** Why there is none yet. */
  readonly obstacle?: Outcome | undefined;
  readonly members: readonly Member[];
  readonly places: ReadonlyMap<Element, number>;
}

export const rank: Handler<'rank'> = (node, scope) => {
  const { list, obstacle, members, places } = rankingOf(node, scope);
  const element = elementOf(entityIn(node), scope);
  const outcome = obstacle ?? placeIn(places, element, node, scope);
  return createStep(node, outcome, [list], { kind: 'list', members });
};

/** Those from the highest down, or the first of them; who shares the last place is among them. */
export const sort: Handler<'sort'> = (node, scope) => {
  const { list, obstacle, members, places } = rankingOf(node, scope);
  const most = node.top && evaluateIn(scope, node.top);
  const steps = most === undefined ? [list] : [list, most];
  const whole =
    obstacle ??
    known({ kind: 'list', items: members.map(({ element }) => ({ kind: 'element', element })) });
  const outcome = strict(
    [whole, ...(most === undefined ? [] : [most.outcome])],
    scope,
    ([, top]) => {
      const kept = members.filter(
        ({ element }) => top === undefined || numberOf(top).gte(places.get(element) ?? 0),
      );
      const items = kept.map(({ element }) => ({ kind: 'element', element }) as const);
      return known({ kind: 'list', items });
    },
  );
  return createStep(node, outcome, steps, { kind: 'list', members });
};

function rankingOf(node: Rank | Sort, scope: Scope): Ranking {
  return sharedIn(node, [node.list, node.by], scope, () => makeRanking(node, scope));
}

function makeRanking({ list, by }: Rank | Sort, scope: Scope): Ranking {
  const { step, members } = evaluateList(list, scope);
  const places = new Map<Element, number>();
  if (members === undefined) return { list: step, obstacle: step.outcome, members: [], places };
  const seen = evaluateEach(members, by, scope);
  const obstacle = obstacleOf(seen, scope);
  if (obstacle !== undefined) return { list: step, obstacle, members: seen, places };
  const sorted = seen.toSorted((a, b) => order(b, a, scope));
  for (const [index, member] of sorted.entries()) {
    const before = sorted[index - 1];
    const shares = before !== undefined && order(before, member, scope) === 0;
    places.set(member.element, shares ? (places.get(before.element) ?? 0) : index + 1);
  }
  return { list: step, members: sorted, places };
}

function order(a: Member, b: Member, { run }: Scope): number {
  return orderOf((a.outcome as Known).value, (b.outcome as Known).value, run.prepared);
}

function placeIn(
  places: ReadonlyMap<Element, number>,
  element: Element,
  node: Rank,
  scope: Scope,
): Outcome {
  const place = places.get(element);
  if (place !== undefined) return knownNumber(new Fraction(place));
  return fail(scope, node.id, 'not-in-list', { ...placeOf(scope), key: shorten(element.key) });
}

function entityIn({ list }: { readonly list: CoreExpression }): string {
  const { type } = list;
  if (type.kind === 'list' && type.of.kind === 'element') return type.of.entity;
  throw new TypeError('a rank in what is no list of elements');
}
