import type { Aggregate, AggregateFunction } from '@tiaoli/ir';
import {
  add,
  divide,
  isTooLong,
  maximum,
  minimum,
  type Rational,
  ratio,
} from '../numbers/rational.js';
import {
  bounded,
  conjunction,
  disjunction,
  Failure,
  negated,
  Open,
  type Outcome,
} from '../outcome.js';
import type { Evaluate, Handler } from '../scope.js';
import type { Value } from '../value.js';
import { isClosed, sharedIn } from './closed.js';
import { lookedAt } from './looked.js';
import { obstacleOf, type Seen, sayOfEach } from './members.js';

/** One value from all elements of a list. */
export const aggregate: Handler<'aggregate'> = (node, compiler) => {
  const { function: name, each, list } = node;
  const isRepeated = each !== undefined && !isClosed(node, [node]);
  // Of 任一 only those matter that may hold.
  const condition = name === 'any' ? each : undefined;
  const lookedIn = lookedAt({ list, condition, closed: !isRepeated }, compiler);
  const say: Evaluate = each === undefined ? () => true : compiler.any(each);
  return sharedIn(node, isClosed(node, [node]), (at): Outcome => {
    const looked = lookedIn(at);
    return looked instanceof Open
      ? looked
      : combined[name](sayOfEach(looked, at, say, settles[name]));
  });
};

/** One element may settle the whole. */
const settles: { readonly [F in AggregateFunction]?: (seen: Seen) => boolean } = {
  any: ({ membership, outcome }) => membership === true && outcome === true,
  all: ({ membership, outcome }) => membership === true && outcome === false,
};

type Combine = (seen: readonly Seen[]) => Outcome;

/** What is said of each is a condition here, as the types of the core say. */
const isMet = ({ outcome }: Seen): Outcome<boolean> => outcome as Outcome<boolean>;

const emptyList = new Failure('empty-list');

const combined: { readonly [F in Aggregate['function']]: Combine } = {
  any: (seen) => disjunction(seen.map((one) => conjunction([one.membership, isMet(one)]))),
  all: (seen) => conjunction(seen.map((one) => disjunction([negated(one.membership), isMet(one)]))),
  count: ofAll((values) => values.length, 0),
  sum: ofAll((numbers) => bounded(sumOf(numbers)), 0),
  average: ofAll((numbers) => bounded(divide(sumOf(numbers), numbers.length)), emptyList),
  max: ofAll((numbers) => numbers.reduce(maximum), emptyList),
  min: ofAll((numbers) => numbers.reduce(minimum), emptyList),
  share: (seen) =>
    obstacleOf(seen) ??
    (seen.length === 0
      ? emptyList
      : ratio(seen.filter(({ outcome }) => outcome === true).length, seen.length)),
};

/** Of the values of all elements once they are known. */
function ofAll(compute: (numbers: readonly Rational[]) => Outcome, ofNone: Outcome): Combine {
  return (seen) => {
    const obstacle = obstacleOf(seen);
    if (obstacle !== undefined) return obstacle;
    if (seen.length === 0) return ofNone;
    // Nothing stands against their values, which are numbers but for a count.
    return compute(seen.map(({ outcome }) => outcome as Value as Rational));
  };
}

/** Stops once there are more digits than anyone could mean: what comes of it is an error. */
function sumOf(numbers: readonly Rational[]): Rational {
  let sum: Rational = 0;
  for (const number of numbers) {
    sum = add(sum, number);
    if (isTooLong(sum)) return sum;
  }
  return sum;
}
