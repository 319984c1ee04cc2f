import { entityOf, type SortKey } from '@tiaoli/ir';
import { aboutElement, type Context, type Handler, type NodeOf } from '../encoding/context.js';
import {
  allFaults,
  Beyond,
  type Element,
  type Fault,
  faultsWhere,
  isSame,
  type Member,
  membersIn,
  number,
  numberIn,
  type Outcome,
  truth,
  truthIn,
} from '../encoding/outcome.js';
import type { Numeric, Truth } from '../terms/term.js';
import { faultOf } from './choice.js';
import { joined } from './logic.js';

export const filter: Handler<'filter'> = (node, context) => {
  const { terms } = context;
  const list = context.encode(node.list, context);
  const checked = membersIn(list).map(({ element, present }) => {
    const outcome = context.encode(node.condition, aboutElement(context, element, present));
    return {
      element,
      present: terms.and(present, truthIn(outcome)),
      faults: faultsWhere(terms, present, outcome.faults),
    };
  });
  const members = checked.map(({ element, present }) => ({ element, present }));
  const faults = allFaults(terms, list.faults, ...checked.map((each) => each.faults));
  return { value: { kind: 'list', members }, faults };
};

interface Said extends Member {
  readonly outcome: Outcome;
}

/** One value from all elements of a list. */
export const aggregate: Handler<'aggregate'> = (node, context) => {
  const { terms } = context;
  const list = context.encode(node.list, context);
  const { each } = node;
  const said = membersIn(list).map(({ element, present }): Said => {
    const outcome =
      each === undefined
        ? truth(terms.literal(true))
        : context.encode(each, aboutElement(context, element, present));
    return { element, present, outcome };
  });
  const result = combine(node, said, context);
  return { ...result, faults: allFaults(terms, list.faults, result.faults) };
};

function combine(node: NodeOf<'aggregate'>, said: readonly Said[], context: Context): Outcome {
  const { terms } = context;
  const [zero, one] = [terms.number(0), terms.number(1)];
  const faults = allFaults(
    terms,
    ...said.map(({ present, outcome }) => faultsWhere(terms, present, outcome.faults)),
  );
  const sum = (of: (each: Said) => Numeric): Numeric =>
    terms.add(zero, ...said.map((each) => terms.choose(each.present, of(each), zero)));
  const count = sum(() => one);
  const empty = { ...faultOf('empty-list', node.id, context), when: terms.sign('=', count) };
  const notEmpty = (term: Numeric): Outcome => number(term, allFaults(terms, faults, [empty]));
  switch (node.function) {
    case 'count':
      return number(count, faults);
    case 'sum':
      return number(
        sum(({ outcome }) => numberIn(outcome)),
        faults,
      );
    case 'average':
      return notEmpty(
        terms.divide(
          sum(({ outcome }) => numberIn(outcome)),
          oneByOne(count, said.length, context),
        ),
      );
    case 'share': {
      const met = sum(({ outcome }) => terms.choose(truthIn(outcome), one, zero));
      return notEmpty(terms.divide(met, oneByOne(count, said.length, context)));
    }
    case 'any':
    case 'all':
      return joined(
        terms,
        said.map(({ present, outcome }) => {
          const met = truthIn(outcome);
          const term =
            node.function === 'any' ? terms.and(present, met) : terms.or(terms.not(present), met);
          return truth(term, faultsWhere(terms, present, outcome.faults));
        }),
        node.function === 'any',
      );
    case 'max':
    case 'min':
      return notEmpty(
        extreme(node.function === 'max' ? terms.greatest : terms.least, said, context),
      );
  }
}

/** A count as one of its few values, by which a number can be divided. */
function oneByOne(count: Numeric, most: number, { terms }: Context): Numeric {
  let value = terms.number(0);
  for (let each = 1; each <= most; each++) {
    value = terms.choose(terms.atMost(terms.number(each), count), terms.number(each), value);
  }
  return value;
}

function extreme(
  better: (left: Numeric, right: Numeric) => Numeric,
  said: readonly Said[],
  { terms }: Context,
): Numeric {
  let best: Numeric = terms.number(0);
  let any: Truth = terms.literal(false);
  for (const { present, outcome } of said) {
    const value = numberIn(outcome);
    best = terms.choose(present, terms.choose(any, better(best, value), value), best);
    any = terms.or(any, present);
  }
  return best;
}

interface Keyed extends Member {
  readonly keys: readonly Outcome[];
}

interface Ranking {
  readonly members: readonly Keyed[];
  readonly faults: readonly Fault[];
}

function rankingOf(node: NodeOf<'rank'> | NodeOf<'sort'>, context: Context): Ranking {
  const { terms } = context;
  const list = context.encode(node.list, context);
  const members = membersIn(list).map(({ element, present }): Keyed => {
    const within = aboutElement(context, element, present);
    return { element, present, keys: node.by.map(({ value }) => context.encode(value, within)) };
  });
  const faults = members.flatMap(({ present, keys }) =>
    keys.map((key) => faultsWhere(terms, present, key.faults)),
  );
  return { members, faults: allFaults(terms, list.faults, ...faults) };
}

/** One more than how many come before an element. */
function placeOf(
  of: Keyed,
  among: readonly Keyed[],
  by: readonly SortKey[],
  context: Context,
): Numeric {
  const { terms } = context;
  const [zero, one] = [terms.number(0), terms.number(1)];
  return terms.add(
    one,
    ...among.map((other) =>
      terms.choose(terms.and(other.present, comesBefore(other, of, by, context)), one, zero),
    ),
  );
}

function comesBefore(one: Keyed, other: Keyed, by: readonly SortKey[], { terms }: Context): Truth {
  let before: Truth = terms.literal(false);
  for (const [index, { ascending, value }] of [...by.entries()].reverse()) {
    const [a, b] = [one.keys[index], other.keys[index]];
    if (a === undefined || b === undefined) throw new Beyond('shape');
    // The best value of an enumeration has the lowest number.
    const isUp = ascending !== (value.type.kind === 'enumeration');
    const isLess = isUp
      ? terms.less(numberIn(a), numberIn(b))
      : terms.less(numberIn(b), numberIn(a));
    before = terms.or(isLess, terms.and(isSame(terms, a, b), before));
  }
  return before;
}

export const rank: Handler<'rank'> = (node, context) => {
  const { terms } = context;
  const { members, faults } = rankingOf(node, context);
  const own = context.elements.get(entityOf(node.list.type) ?? '');
  const found = members.filter(({ element }) => isOne(element, own));
  const absent = terms.not(terms.or(...found.map(({ present }) => present)));
  const fault = { ...faultOf('not-in-list', node.id, context), when: absent };
  const term = found.reduce<Numeric>(
    (rest, each) => terms.choose(each.present, placeOf(each, members, node.by, context), rest),
    terms.number(0),
  );
  return number(term, allFaults(terms, faults, [fault]));
};

function isOne(element: Element, own: Element | undefined): boolean {
  return own !== undefined && element.key === own.key;
}

/** Those of a list that are kept; in which order they come matters to nobody who computes with them. */
export const sort: Handler<'sort'> = (node, context) => {
  const { terms } = context;
  const { members, faults } = rankingOf(node, context);
  const top = node.top && context.encode(node.top, context);
  const kept = members.map((each): Member => {
    const { element, present } = each;
    if (top === undefined) return { element, present };
    const place = placeOf(each, members, node.by, context);
    return { element, present: terms.and(present, terms.atMost(place, numberIn(top))) };
  });
  return {
    value: { kind: 'list', members: kept },
    faults: allFaults(terms, faults, top?.faults ?? []),
  };
};

export const allocate: Handler<'allocate'> = () => {
  throw new Beyond('allocation');
};
