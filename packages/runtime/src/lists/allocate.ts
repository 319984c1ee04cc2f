import { entityOf, type Remainder } from '@tiaoli/ir';
import {
  add,
  compare,
  divide,
  isWhole,
  multiply,
  type Rational,
  subtract,
} from '../numbers/rational.js';
import { roundTo } from '../numbers/round.js';
import { doubleOf, rationalOf } from '../numbers/text.js';
import { bounded, Failure, isError, Open, type Outcome, openOf } from '../outcome.js';
import { elementOf, type Handler } from '../scope.js';
import type { Element } from '../value.js';
import { isClosed, sharedIn } from './closed.js';
import { membersOf, obstacleOf, sayOfEach } from './members.js';

const notInList = new Failure('not-in-list');

/** The part of the element at hand. */
export const allocate: Handler<'allocate'> = (node, compiler) => {
  const amountOf = compiler.number(node.amount);
  const list = membersOf(node.list, compiler);
  const weightOf = compiler.number(node.weight);
  const step = rationalOf(node.step);
  const closed = isClosed(node, [node.amount, node.list, node.weight]);
  const partsIn = sharedIn(node, closed, (at): ReadonlyMap<Element, Rational> | Open => {
    const amount = amountOf(at);
    if (isError(amount)) return amount;
    const listed = list(at);
    const members = listed instanceof Open ? [] : sayOfEach(listed, at, weightOf);
    const obstacle = listed instanceof Open ? listed : obstacleOf(members);
    if (amount instanceof Open || obstacle !== undefined) return openOf(amount, obstacle ?? 0);
    const weights = members.flatMap(({ outcome }) => (outcome instanceof Open ? [] : [outcome]));
    const parts = divided(amount, weights, step, node.remainder);
    if (parts instanceof Open) return parts;
    return new Map(members.map(({ element }, index) => [element, parts[index] ?? 0]));
  });
  const entity = entityOf(node.list.type) ?? '';
  return (at): Outcome => {
    const parts = partsIn(at);
    return parts instanceof Open ? parts : (parts.get(elementOf(entity, at)) ?? notInList);
  };
};

const negativeWeight = new Failure('allocation-negative-weight');
const withoutWeight = new Failure('allocation-without-weight');
const notDivisible = new Failure('allocation-not-divisible');

/** Divides an amount by weights into multiples of a step; a negative one as its opposite. */
function divided(
  amount: Rational,
  weights: readonly Rational[],
  step: Rational,
  rule: Remainder,
): readonly Rational[] | Open {
  if (weights.some((weight) => compare(weight, 0) < 0)) return negativeWeight;
  const sum = bounded(weights.reduce(add, 0));
  if (sum instanceof Open) return sum;
  if (sum === 0) return withoutWeight;
  const steps = divide(amount, step);
  if (!isWhole(steps)) return notDivisible;
  const exact = weights.map((weight) => divide(multiply(steps, weight), sum));
  const whole = exact.map((share) => roundTo(share, 'down', 1));
  const left = whole.reduce(subtract, steps);
  const extras = extrasOf(
    exact.map((share, index) => subtract(share, whole[index] ?? 0)),
    weights,
    left,
    rule,
  );
  return whole.map((share, index) => multiply(add(share, extras[index] ?? 0), step));
}

/** The steps that each gets of what is left; all of one sign with what rounding took of each. */
function extrasOf(
  rests: readonly Rational[],
  weights: readonly Rational[],
  left: Rational,
  rule: Remainder,
): readonly Rational[] {
  const extras: Rational[] = [];
  if (rule !== 'largest') {
    const counts = weights.map((weight) => weight !== 0);
    extras[rule === 'first' ? counts.indexOf(true) : counts.lastIndexOf(true)] = left;
    return extras;
  }
  const sign = compare(left, 0);
  const order = [...rests.keys()].sort((a, b) => sign * compare(rests[b] ?? 0, rests[a] ?? 0));
  // What is left is less than one step for each.
  for (const position of order.slice(0, Math.abs(doubleOf(left))))
    extras[position] = Math.sign(sign);
  return extras;
}
