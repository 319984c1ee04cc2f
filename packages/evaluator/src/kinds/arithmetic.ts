import type { Arithmetic, BuiltIn, Call, Parity } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import { add, compare, multiply, subtract } from '../numbers/operations.js';
import { isTooLong } from '../numbers/rational.js';
import type { Outcome } from '../outcome.js';
import { fail, placeOf } from '../run/fail.js';
import { known, knownNumber, numberOf } from '../run/outcomes.js';
import { createStep, evaluateIn, type Handler, type Scope } from '../run/scope.js';
import { strict, strictPair } from '../run/strict.js';
import type { Step } from '../step.js';
import { describeLeaves, describeValue } from '../values/describe.js';

const operations = {
  add,
  subtract,
  multiply,
  divide: (a: Fraction, b: Fraction) => a.div(b),
} as const satisfies {
  readonly [O in Arithmetic['operator']]: (a: Fraction, b: Fraction) => Fraction;
};

export const arithmetic: Handler<'arithmetic'> = (node, scope) => {
  const left = evaluateIn(scope, node.left);
  const right = evaluateIn(scope, node.right);
  const outcome = strictPair(left.outcome, right.outcome, scope, (a, b) => {
    if (node.operator === 'divide' && b.n === 0n) return divisionByZero(node, right, scope);
    return bounded(operations[node.operator](a, b), node.id, scope);
  });
  return createStep(node, outcome, [left, right]);
};

export const negate: Handler<'negate'> = (node, scope) => {
  const operand = evaluateIn(scope, node.operand);
  const outcome = strict([operand.outcome], scope, ([value]) => knownNumber(numberOf(value).neg()));
  return createStep(node, outcome, [operand]);
};

const functions: {
  readonly [F in Exclude<BuiltIn, Parity>]: (
    first: Fraction,
    rest: readonly Fraction[],
  ) => Fraction;
} = {
  max: (first, rest) =>
    rest.reduce((best, value) => (compare(value, best) > 0 ? value : best), first),
  min: (first, rest) =>
    rest.reduce((best, value) => (compare(value, best) < 0 ? value : best), first),
  abs: (value) => value.abs(),
};

export const call: Handler<'call'> = (node, scope) => {
  const steps = node.arguments.map((argument) => evaluateIn(scope, argument));
  const outcome = strict(
    steps.map((step) => step.outcome),
    scope,
    ([first, ...rest]) =>
      node.function === 'isOdd' || node.function === 'isEven'
        ? parity(numberOf(first), node, scope)
        : knownNumber(functions[node.function](numberOf(first), rest.map(numberOf))),
  );
  return createStep(node, outcome, steps);
};

/** Only a whole number is odd or even. */
function parity(number: Fraction, node: Call, scope: Scope): Outcome {
  if (number.d !== 1n) {
    const value = describeValue({ kind: 'number', value: number });
    return fail(scope, node.id, 'parity-not-whole', { ...placeOf(scope), value });
  }
  const isOdd = number.n % 2n === 1n;
  return known({ kind: 'boolean', value: isOdd === (node.function === 'isOdd') });
}

export const cap: Handler<'cap'> = (node, scope) => limit(node, scope, 'min');

export const floor: Handler<'floor'> = (node, scope) => limit(node, scope, 'max');

function limit(
  node: Parameters<typeof cap>[0] | Parameters<typeof floor>[0],
  scope: Scope,
  keep: 'min' | 'max',
): Step {
  const value = evaluateIn(scope, node.value);
  const bound = evaluateIn(scope, node.limit);
  const outcome = strictPair(value.outcome, bound.outcome, scope, (a, b) =>
    knownNumber(functions[keep](a, [b])),
  );
  return createStep(node, outcome, [value, bound]);
}

/** A result, or an error where it has more digits than anyone could mean. */
export function bounded(value: Fraction, id: number, scope: Scope): Outcome {
  return isTooLong(value) ? fail(scope, id, 'number-too-long', placeOf(scope)) : knownNumber(value);
}

function divisionByZero(node: Arithmetic, divisor: Step, scope: Scope): Outcome {
  const values = describeLeaves([divisor], scope.run.prepared);
  return fail(scope, node.id, 'division-by-zero', { ...placeOf(scope), values });
}
