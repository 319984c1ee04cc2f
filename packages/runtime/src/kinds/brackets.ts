import { ofAll } from '../lift.js';
import { add, compare, minimum, multiply, type Rational, subtract } from '../numbers/rational.js';
import { bounded, Failure, Open, type Outcome, strict } from '../outcome.js';
import type { Compiler, Evaluate, Handler, NodeOf } from '../scope.js';

type Bounds = readonly (Rational | undefined)[];

/** How much lies in each bracket that takes part; none does where the amount lies outside. */
type Sharing = (amount: Rational, lower: Bounds, upper: Bounds) => Bounds;

/** Each part of the amount × the rate of the bracket it lies in. */
export const tiers: Handler<'tiers'> = (node, compiler) =>
  brackets(node, compiler, (amount, lower, upper) => {
    const highest = upper.at(-1);
    if (highest !== undefined && compare(highest, amount) < 0) return [];
    return upper.map((end, bracket) => {
      const begin = lower[bracket] ?? 0;
      const above = compare(amount, begin);
      if (above < 0 || (above === 0 && bracket > 0)) return undefined;
      return subtract(end === undefined ? amount : minimum(end, amount), begin);
    });
  });

/** The whole amount × the rate of the one bracket it lies in. */
export const slabs: Handler<'slabs'> = (node, compiler) =>
  brackets(node, compiler, (amount, lower, upper) => {
    if (compare(amount, lower[0] ?? 0) < 0) return [];
    const found = upper.findIndex((end, index) => {
      const order = end === undefined ? -1 : compare(amount, end);
      return order < 0 || (order === 0 && node.brackets[index]?.upperInclusive === true);
    });
    return upper.map((_, bracket) => (bracket === found ? amount : undefined));
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
  return ofAll([number(node.amount), ...lowers, ...uppers], (values, at) => {
    const upper = lowers.map((_, index) => values[1 + count + index]);
    const products: Outcome<Rational>[] = [];
    for (const [bracket, part] of share(values[0] ?? 0, values.slice(1), upper).entries()) {
      if (part === undefined) continue;
      const rate = rates[bracket]?.(at) ?? 0;
      products.push(rate instanceof Open ? rate : multiply(part, rate));
    }
    if (products.length === 0) return outside;
    const known = strict(products);
    return known instanceof Open ? known : bounded(known.reduce(add));
  });
}
