import { entityOf } from '@tiaoli/ir';
import { orderOf } from '../kinds/compare.js';
import { compare } from '../numbers/rational.js';
import { Failure, Open, type Outcome, openOf, strict } from '../outcome.js';
import {
  aboutElement,
  type Compiler,
  elementOf,
  type Handler,
  inParts,
  type NodeOf,
  type Scope,
} from '../scope.js';
import type { Element, Value } from '../value.js';
import { isClosed, sharedIn } from './closed.js';
import { lookedAt } from './looked.js';
import { obstacleOf, type Seen } from './members.js';

/** The elements of a list in the order of its keys, each with its place. */
interface Ranking {
  /** Why there is none yet. */
  readonly obstacle?: Open;
  /** Absent where nothing is known of the list. */
  readonly members?: readonly Seen[];
  readonly places: ReadonlyMap<Element, number>;
}

const notInList = new Failure('not-in-list');

/** The place of the element at hand. */
export const rank: Handler<'rank'> = (node, compiler) => {
  const rankingOf = createRanking(node, compiler);
  const entity = entityOf(node.list.type) ?? '';
  return (at) => {
    const { obstacle, places } = rankingOf(at);
    return obstacle ?? places.get(elementOf(entity, at)) ?? notInList;
  };
};

/** Those in order, or the first of them; who shares the last place is among them. */
export const sort: Handler<'sort'> = (node, compiler) => {
  const rankingOf = createRanking(node, compiler);
  const top = node.top && compiler.number(node.top);
  return inParts((at) => {
    const { obstacle, members, places } = rankingOf(at);
    const most = top?.(at);
    if (obstacle !== undefined || most instanceof Open) {
      const outcome = openOf(obstacle ?? true, most ?? true);
      if (members === undefined) return { outcome };
      // Nobody is sure to be among the first while an order, or how many are kept, is not known.
      const perhaps = members.map((member) => ({ ...member, membership: outcome }));
      return { outcome, members: top === undefined ? members : perhaps };
    }
    const elements = (members ?? []).map(({ element }) => element);
    const outcome =
      most === undefined
        ? elements
        : elements.filter((element) => compare(most, places.get(element) ?? 0) >= 0);
    return { outcome };
  });
};

/** Made once for all elements that ask for their place. */
function createRanking(
  node: NodeOf<'rank'> | NodeOf<'sort'>,
  compiler: Compiler,
): (at: Scope) => Ranking {
  const keys = node.by.map(({ value, ascending }) => {
    const order = orderOf(value.type, compiler);
    const keyOf = compiler.any(value);
    return { keyOf, order: (a: Value, b: Value) => (ascending ? order(a, b) : order(b, a)) };
  });
  const closed = isClosed(node, [node.list, ...node.by.map(({ value }) => value)]);
  const list = lookedAt({ list: node.list, closed }, compiler);
  return sharedIn(node, closed, (at): Ranking => {
    const places = new Map<Element, number>();
    const members = list(at);
    if (members instanceof Open) return { obstacle: members, places };
    const seen = members.map(({ element, membership }) => {
      const within = aboutElement(at, element);
      const values = strict(keys.map(({ keyOf }) => keyOf(within)));
      return { element, membership, outcome: values };
    });
    const obstacle = obstacleOf(seen);
    if (obstacle !== undefined) return { obstacle, members: seen, places };
    const sorted = [...seen].sort(orderBy(keys));
    for (const [index, one] of sorted.entries()) {
      const before = sorted[index - 1];
      const isTie = before !== undefined && orderBy(keys)(before, one) === 0;
      places.set(one.element, isTie ? (places.get(before.element) ?? 0) : index + 1);
    }
    return { members: sorted, places };
  });
}

interface Key {
  readonly order: (a: Value, b: Value) => number;
}

interface Keyed {
  readonly outcome: Outcome<readonly Value[]>;
}

function orderBy(keys: readonly Key[]): (a: Keyed, b: Keyed) => number {
  return ({ outcome: left }, { outcome: right }) => {
    if (left instanceof Open || right instanceof Open) return 0;
    for (const [index, { order }] of keys.entries()) {
      const [a, b] = [left[index], right[index]];
      const found = a === undefined || b === undefined ? 0 : order(a, b);
      if (found !== 0) return found;
    }
    return 0;
  };
}
