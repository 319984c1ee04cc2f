import { ofAll } from '../lift.js';
import { add, compare, multiply, type Rational, subtract } from '../numbers/rational.js';
import { bounded, Failure, Open, strict } from '../outcome.js';
import type { Compiler, Evaluate, Handler, NodeOf } from '../scope.js';

/** Where brackets begin and end: the first begins at zero, an open one has no end. */
interface Bounds {
  readonly lower: readonly Rational[];
  readonly upper: readonly (Rational | undefined)[];
}

/** How much lies in each bracket that takes part; none does where the amount lies outside. */
type Sharing = (amount: Rational, bounds: Bounds) => ReadonlyMap<number, Rational>;

/** Each part of the amount × the rate of the bracket it lies in. */
export const tiers: Handler<'tiers'> = (node, compiler) =>
  brackets(node, compiler, (amount, { lower, upper }) => {
    const parts = new Map<number, Rational>();
    const highest = upper.at(-1);
    if (highest !== undefined && compare(highest, amount) < 0) return parts;
    for (const [bracket, end] of upper.entries()) {
      const begin = lower[bracket] ?? 0;
      const above = compare(amount, begin);
      const isFull = end !== undefined && compare(end, amount) < 0;
      if (above > 0 || (above === 0 && bracket === 0)) {
        parts.set(bracket, subtract(isFull ? end : amount, begin));
      }
    }
    return parts;
  });

/** The whole amount × the rate of the one bracket it lies in. */
export const slabs: Handler<'slabs'> = (node, compiler) =>
  brackets(node, compiler, (amount, { lower, upper }) => {
    const bracket = upper.findIndex((end, index) => {
      const order = end === undefined ? -1 : compare(amount, end);
      return order < 0 || (order === 0 && node.brackets[index]?.upperInclusive === true);
    });
    const isInside = bracket >= 0 && compare(amount, lower[0] ?? 0) >= 0;
    return new Map(isInside ? [[bracket, amount]] : []);
  });

const outside = new Failure('amount-outside-brackets');

function brackets(
  node: NodeOf<'tiers'> | NodeOf<'slabs'>,
  { number }: Compiler,
  share: Sharing,
): Evaluate {
  const zero: Evaluate<Rational> = () => 0;
  const lowers = node.brackets.map(({ lower }) => (lower === undefined ? zero : number(lower)));
  // Only the last bracket may have no end.
  const uppers = node.brackets.flatMap(({ upper }) => (upper === undefined ? [] : [number(upper)]));
  const rates = node.brackets.map(({ rate }) => number(rate));
  const count = lowers.length;
  return ofAll([number(node.amount), ...lowers, ...uppers], ([amount = 0, ...bounds], at) => {
    const upper = Array.from({ length: count }, (_, index) => bounds[count + index]);
    const parts = share(amount, { lower: bounds.slice(0, count), upper });
    if (parts.size === 0) return outside;
    const products = [...parts].map(([bracket, part]) => {
      const rate = rates[bracket]?.(at) ?? 0;
      return rate instanceof Open ? rate : multiply(part, rate);
    });
    const known = strict(products);
    return known instanceof Open ? known : bounded(known.reduce(add, 0));
  });
}
