import type { Aggregate, AggregateFunction } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import { isTooLong } from '../../numbers/rational.js';
import type { Known, Outcome } from '../../outcome.js';
import { fail, placeOf } from '../../run/fail.js';
import { holds, isFalse, isTrue, knownNumber, numberOf } from '../../run/outcomes.js';
import { createStep, type Handler, type Scope } from '../../run/scope.js';
import { shareable } from '../../run/shared.js';
import type { Member, Step } from '../../step.js';
import { bounded } from '../arithmetic.js';
import { conjunction, disjunction, negated } from '../logic.js';
import { candidates } from './join.js';
import { evaluateEach, evaluateList, obstacleOf, saying } from './members.js';
import { tooMuchWork } from './too-much-work.js';

/** One value from all elements of a list. */
export const aggregate: Handler<'aggregate'> = (node, scope) =>
  shareable(node, scope, () => evaluateAggregate(node, scope));

function evaluateAggregate(node: Aggregate, scope: Scope): Step {
  const { step, members } = evaluateList(node.list, scope);
  if (members === undefined) return createStep(node, step.outcome, [step]);
  const { function: name, each, list } = node;
  // Of 任一 only those matter that may hold.
  const looked =
    name === 'any' && each ? candidates({ list, condition: each }, members, scope) : members;
  const tooMuch = each && tooMuchWork(node, looked, looked !== members, scope);
  if (tooMuch !== undefined) return createStep(node, tooMuch, [step]);
  const seen =
    each === undefined
      ? looked.map((member) => ({ ...member, outcome: holds }))
      : evaluateEach(looked, scope, saying(each), settles[name]);
  const outcome = isLogical(name)
    ? logical[name](seen, scope)
    : (obstacleOf(seen, scope) ?? combine(node, name, seen, scope));
  return createStep(node, outcome, [step], { kind: 'list', members: seen });
}

type Logical = 'any' | 'all';

const isLogical = (name: AggregateFunction): name is Logical => name === 'any' || name === 'all';

/** One element may settle the whole. */
const settles: { readonly [F in AggregateFunction]?: (member: Member) => boolean } = {
  any: ({ membership, outcome = holds }) => isTrue(membership) && isTrue(outcome),
  all: ({ membership, outcome = holds }) => isTrue(membership) && isFalse(outcome),
};

const logical: { readonly [L in Logical]: (members: readonly Member[], scope: Scope) => Outcome } =
  {
    any: (members, { run }) =>
      disjunction(
        members.map(({ membership, outcome = holds }) =>
          conjunction([membership, outcome], run.sets),
        ),
        run.sets,
      ),
    all: (members, { run }) =>
      conjunction(
        members.map(({ membership, outcome = holds }) =>
          disjunction([negated(membership, run.sets), outcome], run.sets),
        ),
        run.sets,
      ),
  };

type Numeric = Exclude<AggregateFunction, Logical>;

const zero = new Fraction(0);

/** Stops once there are more digits than anyone could mean: what comes of it is an error. */
function sumOf(numbers: readonly Fraction[]): Fraction {
  let sum = zero;
  for (const number of numbers) {
    sum = sum.add(number);
    if (isTooLong(sum)) return sum;
  }
  return sum;
}

const extremes = {
  max: (numbers: readonly Fraction[]) => numbers.reduce((a, b) => (b.gt(a) ? b : a)),
  min: (numbers: readonly Fraction[]) => numbers.reduce((a, b) => (b.lt(a) ? b : a)),
};

/** Of at least one number, but for the sum. */
const numeric: { readonly [N in Exclude<Numeric, 'count' | 'share'>]: typeof sumOf } = {
  sum: sumOf,
  average: (numbers) => sumOf(numbers).div(numbers.length),
  ...extremes,
};

const emptyWords = {
  average: { zh: '平均数', en: 'average' },
  max: { zh: '最大值', en: 'greatest' },
  min: { zh: '最小值', en: 'least' },
  share: { zh: '占比', en: 'share' },
};

function combine(
  node: Aggregate,
  name: Numeric,
  members: readonly Member[],
  scope: Scope,
): Outcome {
  if (name === 'count') return knownNumber(new Fraction(members.length));
  if (members.length === 0 && name !== 'sum') {
    return fail(scope, node.id, 'empty-list', { ...placeOf(scope), what: emptyWords[name] });
  }
  if (name === 'share') {
    const held = members.filter(({ outcome = holds }) => isTrue(outcome)).length;
    return knownNumber(new Fraction(held).div(members.length));
  }
  const numbers = members.map(({ outcome }) => numberOf(outcome as Known));
  return bounded(numeric[name](numbers), node.id, scope);
}
