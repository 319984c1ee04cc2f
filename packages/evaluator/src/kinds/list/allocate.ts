import { type Allocate, entityOf } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import type { Known, Outcome } from '../../outcome.js';
import { fail, placeOf } from '../../run/fail.js';
import { knownNumber, numberOf } from '../../run/outcomes.js';
import { createStep, elementOf, evaluateIn, type Handler, type Scope } from '../../run/scope.js';
import { sharedIn } from '../../run/shared.js';
import { strict } from '../../run/strict.js';
import type { Member, Step } from '../../step.js';
import type { Element } from '../../value.js';
import { describeValue } from '../../values/describe.js';
import { shorten } from '../../values/shorten.js';
import { type Division, divide, type Indivisible } from './divide.js';
import { evaluateEach, evaluateList, obstacleOf, saying } from './members.js';

/** The parts of all elements. */
interface Allocation {
  readonly steps: readonly Step[];
  readonly members: readonly Member[];
  readonly positions: ReadonlyMap<Element, number>;
  /** Or why there is none yet. */
  readonly result: Division | Outcome;
}

/** The part of the element at hand. */
export const allocate: Handler<'allocate'> = (node, scope) => {
  const parts = [node.amount, node.list, node.weight];
  const made = sharedIn(node, parts, scope, () => allocationOf(node, scope));
  const { steps, members, positions, result: division } = made;
  if ('status' in division) return createStep(node, division, steps);
  const element = elementOf(entityOf(node.list.type) ?? '', scope);
  const position = positions.get(element);
  const part = position === undefined ? undefined : division.parts[position];
  if (position === undefined || part === undefined) {
    const words = { ...placeOf(scope), key: shorten(element.key) };
    return createStep(node, fail(scope, node.id, 'not-in-list', words), steps);
  }
  const { left, sum } = division;
  const decision = { kind: 'allocation', members, part, sum, left } as const;
  return createStep(node, knownNumber(part.amount), steps, decision);
};

function allocationOf(node: Allocate, scope: Scope): Allocation {
  const amount = evaluateIn(scope, node.amount);
  const { step, members: listed } = evaluateList(node.list, scope);
  const steps = [amount, step];
  const members = listed === undefined ? [] : evaluateEach(listed, scope, saying(node.weight));
  const whole =
    (listed === undefined ? step.outcome : obstacleOf(members, scope)) ?? amount.outcome;
  const positions = new Map(members.map(({ element }, position) => [element, position]));
  const base = { steps, members, positions };
  const outcome = strict([amount.outcome, whole], scope, ([first]) => first);
  if (outcome.status !== 'known') return { ...base, result: outcome };
  const weights = members.map((member) => numberOf(member.outcome as Known));
  const size = scope.run.prepared.rational(node.step);
  const total = numberOf(outcome);
  const division = divide(total, weights, size, node.remainder);
  const tried = { total, members, weights };
  const result = 'parts' in division ? division : failure(division, tried, node, scope);
  return { ...base, result };
}

/** Why there is nothing to divide by, or nothing that can be divided. */
function failure(
  found: Indivisible,
  { total, members, weights }: Tried,
  node: Allocate,
  scope: Scope,
): Outcome {
  const place = placeOf(scope);
  switch (found.problem) {
    case 'negative': {
      const key = shorten(members[found.position]?.element.key ?? '');
      const weight = weights[found.position];
      const value = weight === undefined ? '' : describeValue({ kind: 'number', value: weight });
      return fail(scope, node.id, 'allocation-negative-weight', { ...place, key, value });
    }
    case 'noWeight':
      return fail(scope, node.id, 'allocation-without-weight', place);
    case 'notSteps': {
      const { unit } = scope.rule;
      const amount = describeValue({ kind: 'number', value: total }, { unit });
      return fail(scope, node.id, 'allocation-not-divisible', {
        ...place,
        amount,
        step: node.text,
      });
    }
    case 'tooLong':
      return fail(scope, node.id, 'number-too-long', place);
  }
}

interface Tried {
  readonly total: Fraction;
  readonly members: readonly Member[];
  readonly weights: readonly Fraction[];
}
