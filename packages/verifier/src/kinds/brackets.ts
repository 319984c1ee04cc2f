import { along, type Context, type Handler, type NodeOf } from '../encoding/context.js';
import {
  allFaults,
  type Fault,
  faultsWhere,
  number,
  numberIn,
  type Outcome,
} from '../encoding/outcome.js';
import type { Numeric, Truth } from '../terms/term.js';
import { faultOf } from './choice.js';

interface Brackets {
  readonly amount: Numeric;
  readonly faults: readonly Fault[];
  readonly limits: readonly { readonly lower: Numeric; readonly upper: Numeric | undefined }[];
}

function bracketsOf(node: NodeOf<'tiers'> | NodeOf<'slabs'>, context: Context): Brackets {
  const { terms } = context;
  const outcomes: Outcome[] = [];
  const read = (expression: NodeOf<'tiers'>['amount']): Numeric => {
    const outcome = context.encode(expression, context);
    outcomes.push(outcome);
    return numberIn(outcome);
  };
  const amount = read(node.amount);
  const limits = node.brackets.map(({ lower, upper }) => ({
    lower: lower === undefined ? terms.number(0) : read(lower),
    upper: upper && read(upper),
  }));
  return { amount, limits, faults: allFaults(terms, ...outcomes.map((each) => each.faults)) };
}

/** Each part of the amount × the rate of the bracket it lies in. */
export const tiers: Handler<'tiers'> = (node, context) => {
  const { terms } = context;
  const { amount, faults, limits } = bracketsOf(node, context);
  const zero = terms.number(0);
  const highest = limits.at(-1)?.upper;
  const outside = terms.or(
    terms.less(amount, limits[0]?.lower ?? zero),
    highest === undefined ? terms.literal(false) : terms.less(highest, amount),
  );
  const parts = node.brackets.map(({ rate }, index) => {
    const { lower = zero, upper } = limits[index] ?? {};
    const takes = index === 0 ? terms.literal(true) : terms.less(lower, amount);
    const priced = context.encode(rate, along(context, takes));
    const end = upper === undefined ? amount : terms.least(upper, amount);
    const product = terms.multiply(terms.subtract(end, lower), numberIn(priced));
    return {
      term: terms.choose(takes, product, zero),
      faults: faultsWhere(terms, takes, priced.faults),
    };
  });
  return total(node, context, outside, faults, parts);
};

/** The whole amount × the rate of the one bracket it lies in. */
export const slabs: Handler<'slabs'> = (node, context) => {
  const { terms } = context;
  const { amount, faults, limits } = bracketsOf(node, context);
  const zero = terms.number(0);
  const below = terms.less(amount, limits[0]?.lower ?? zero);
  let left: Truth = terms.not(below);
  const parts = node.brackets.map(({ rate, upperInclusive }, index) => {
    const upper = limits[index]?.upper;
    const isUnder =
      upper === undefined
        ? terms.literal(true)
        : upperInclusive
          ? terms.atMost(amount, upper)
          : terms.less(amount, upper);
    const lies = terms.and(left, isUnder);
    left = terms.and(left, terms.not(isUnder));
    const priced = context.encode(rate, along(context, lies));
    return {
      term: terms.choose(lies, terms.multiply(amount, numberIn(priced)), zero),
      faults: faultsWhere(terms, lies, priced.faults),
    };
  });
  return total(node, context, terms.or(below, left), faults, parts);
};

function total(
  { id }: NodeOf<'tiers'> | NodeOf<'slabs'>,
  context: Context,
  outside: Truth,
  faults: readonly Fault[],
  parts: readonly { readonly term: Numeric; readonly faults: readonly Fault[] }[],
): Outcome {
  const { terms } = context;
  const fault = { ...faultOf('amount-outside-brackets', id, context), when: outside };
  return number(
    terms.add(...parts.map(({ term }) => term)),
    allFaults(terms, faults, [fault], ...parts.map((part) => part.faults)),
  );
}
