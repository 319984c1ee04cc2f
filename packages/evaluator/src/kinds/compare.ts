import type { CompareOperator } from '@tiaoli/ir';
import type { FactSets } from '../needs/fact-sets.js';
import type { Outcome } from '../outcome.js';
import {
  isTrue,
  knownBoolean,
  toDecide,
  toFail,
  toHold,
  unknownBoolean,
  waitingFor,
} from '../run/outcomes.js';
import type { Prepared } from '../run/prepared.js';
import { createStep, evaluateIn, type Handler, type Run, withSubject } from '../run/scope.js';
import type { Value } from '../value.js';
import { valuesEqual } from '../values/equal.js';

/** Compares two values of one type; an error or an unknown on either side goes through. */
export const compare: Handler<'compare'> = (node, scope) => {
  const left = evaluateIn(scope, node.left);
  const right = evaluateIn(scope, node.right);
  const outcome = compareOutcomes(node.operator, left.outcome, right.outcome, scope.run);
  return createStep(node, outcome, [left, right]);
};

/** A test of a subject that is evaluated once. */
export const match: Handler<'match'> = (node, scope) => {
  const subject = evaluateIn(scope, node.subject);
  const test = evaluateIn(withSubject(scope, subject.outcome), node.test);
  return createStep(node, test.outcome, [subject, test]);
};

function compareOutcomes(
  operator: CompareOperator,
  left: Outcome,
  right: Outcome,
  { prepared, sets }: Run,
): Outcome {
  if (left.status === 'error') return left;
  if (right.status === 'error') return right;
  if (left.status === 'known' && right.status === 'known') {
    return knownBoolean(compareValues(operator, left.value, right.value, prepared));
  }
  return (
    truthAgainst(operator, left, right, sets) ??
    truthAgainst(operator, right, left, sets) ??
    waitingFor([left, right], sets)
  );
}

/** `x = 是` needs what makes x true, not merely what decides it. */
function truthAgainst(
  operator: CompareOperator,
  open: Outcome,
  side: Outcome,
  sets: FactSets,
): Outcome | undefined {
  if (open.status !== 'unknown' || side.status !== 'known' || side.value.kind !== 'boolean') {
    return undefined;
  }
  const wantsTrue = isTrue(side) === (operator === '=');
  return wantsTrue
    ? unknownBoolean(toHold(open), toFail(open), sets, () => toDecide(open))
    : unknownBoolean(toFail(open), toHold(open), sets, () => toDecide(open));
}

const orders: { readonly [O in CompareOperator]: (order: number) => boolean } = {
  '=': (order) => order === 0,
  '≠': (order) => order !== 0,
  '<': (order) => order < 0,
  '≤': (order) => order <= 0,
  '>': (order) => order > 0,
  '≥': (order) => order >= 0,
};

function compareValues(operator: CompareOperator, a: Value, b: Value, prepared: Prepared): boolean {
  if (operator === '=') return valuesEqual(a, b);
  if (operator === '≠') return !valuesEqual(a, b);
  return orders[operator](orderOf(a, b, prepared));
}

/** Negative where `a` is the lesser. */
export function orderOf(a: Value, b: Value, prepared: Prepared): number {
  if (a.kind === 'number' && b.kind === 'number') return a.value.compare(b.value);
  if (a.kind === 'date' && b.kind === 'date')
    return a.value < b.value ? -1 : Number(a.value > b.value);
  if (a.kind === 'enumeration' && b.kind === 'enumeration') {
    const ranks = prepared.ranks.get(a.enumeration);
    // The best is listed first, so the greater value has the smaller rank.
    return (ranks?.get(b.value) ?? 0) - (ranks?.get(a.value) ?? 0);
  }
  throw new TypeError(`values of kind ${a.kind} have no order`);
}
