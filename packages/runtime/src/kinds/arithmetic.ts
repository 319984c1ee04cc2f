import type { Arithmetic, BuiltIn } from '@tiaoli/ir';
import { ofAll, ofBoth, ofOne } from '../lift.js';
import {
  add,
  compare,
  divide,
  isWhole,
  maximum,
  minimum,
  multiply,
  negate as negated,
  partsOf,
  type Rational,
  subtract,
} from '../numbers/rational.js';
import { roundTo } from '../numbers/round.js';
import { rationalOf } from '../numbers/text.js';
import { bounded, Failure, type Outcome } from '../outcome.js';
import type { Handler } from '../scope.js';

const byZero = new Failure('division-by-zero');

const operations: {
  readonly [O in Arithmetic['operator']]: (a: Rational, b: Rational) => Outcome<Rational>;
} = {
  add: (a, b) => bounded(add(a, b)),
  subtract: (a, b) => bounded(subtract(a, b)),
  multiply: (a, b) => bounded(multiply(a, b)),
  divide: (a, b) => (b === 0 ? byZero : bounded(divide(a, b))),
};

export const arithmetic: Handler<'arithmetic'> = (node, { number }) =>
  ofBoth(number(node.left), number(node.right), operations[node.operator]);

export const negate: Handler<'negate'> = (node, { number }) => ofOne(number(node.operand), negated);

const notWhole = new Failure('parity-not-whole');

/** Only a whole number is odd or even. */
const isOdd = (number: Rational, wanted: boolean): Outcome =>
  isWhole(number) ? (partsOf(number)[0] % 2n !== 0n) === wanted : notWhole;

const functions: { readonly [F in BuiltIn]: (numbers: readonly Rational[]) => Outcome } = {
  max: (numbers) => numbers.reduce(maximum),
  min: (numbers) => numbers.reduce(minimum),
  abs: ([number = 0]) => (compare(number, 0) < 0 ? negated(number) : number),
  isOdd: ([number = 0]) => isOdd(number, true),
  isEven: ([number = 0]) => isOdd(number, false),
};

export const call: Handler<'call'> = (node, { number }) =>
  ofAll(node.arguments.map(number), functions[node.function]);

export const round: Handler<'round'> = (node, { number }) => {
  const step = rationalOf(node.step);
  return ofOne(number(node.value), (value) => roundTo(value, node.mode, step));
};

export const cap: Handler<'cap'> = (node, { number }) =>
  ofBoth(number(node.value), number(node.limit), minimum);

export const floor: Handler<'floor'> = (node, { number }) =>
  ofBoth(number(node.value), number(node.limit), maximum);
