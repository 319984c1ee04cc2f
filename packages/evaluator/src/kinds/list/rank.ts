import { entityOf, type Rank } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { Outcome } from '../../outcome.js';
import { fail, placeOf } from '../../run/fail.js';
import { known, knownNumber, numberOf } from '../../run/outcomes.js';
import { createStep, elementOf, evaluateIn, type Handler, type Scope } from '../../run/scope.js';
import { strict } from '../../run/strict.js';
import type { Member } from '../../step.js';
import type { Element } from '../../value.js';
import { shorten } from '../../values/shorten.js';
import { rankingOf } from './ranking.js';

export const rank: Handler<'rank'> = (node, scope) => {
  const { list, obstacle, members, places } = rankingOf(node, scope);
  const element = elementOf(entityOf(node.list.type) ?? '', scope);
  const outcome = obstacle ?? placeIn(places, element, node, scope);
  return createStep(node, outcome, [list], members && { kind: 'list', members });
};

/** Those in order, or the first of them; who shares the last place is among them. */
export const sort: Handler<'sort'> = (node, scope) => {
  const ranking = rankingOf(node, scope);
  const { list, obstacle, members = [], places } = ranking;
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
  if (ranking.members === undefined) return createStep(node, outcome, steps);
  const open = most !== undefined && outcome.status === 'unknown';
  const decision = { kind: 'list', members: open ? perhaps(members, outcome) : members } as const;
  return createStep(node, outcome, steps, decision);
};

/** Nobody is sure to be among the first while an order, or how many are kept, is not known. */
const perhaps = (members: readonly Member[], whole: Outcome): readonly Member[] =>
  members.map((member) => ({ ...member, membership: whole }));

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
