import type { CompareOperator, ValueType } from '@tiaoli/ir';
import { ofBoth } from '../lift.js';
import { compare as compareNumbers, type Rational } from '../numbers/rational.js';
import { type Compiler, type Evaluate, type Handler, withSubject } from '../scope.js';
import { isSame, type Value } from '../value.js';

/** Compares two values of one type; an error or an unknown on either side goes through. */
export const compare: Handler<'compare'> = (node, compiler) => {
  const { operator, left, right } = node;
  return ofBoth(compiler.any(left), compiler.any(right), testOf(operator, left.type, compiler));
};

type Test = (a: Value, b: Value) => boolean;

function testOf(operator: CompareOperator, type: ValueType, compiler: Compiler): Test {
  if (operator === '=') return isSame;
  if (operator === '≠') return (a, b) => !isSame(a, b);
  const order = orderOf(type, compiler);
  switch (operator) {
    case '<':
      return (a, b) => order(a, b) < 0;
    case '≤':
      return (a, b) => order(a, b) <= 0;
    case '>':
      return (a, b) => order(a, b) > 0;
    case '≥':
      return (a, b) => order(a, b) >= 0;
  }
}

/** The order of the values of a type: negative where the first is the lesser. */
export function orderOf(type: ValueType, { ranks }: Compiler): (a: Value, b: Value) => number {
  if (type.kind === 'number') return (a, b) => compareNumbers(a as Rational, b as Rational);
  if (type.kind === 'date') return (a, b) => (a < b ? -1 : Number(a > b));
  const places = ranks(type.kind === 'enumeration' ? type.enumeration : '');
  const rankOf = (value: Value): number => places.get(String(value)) ?? 0;
  // The best is listed first, so the greater value has the smaller rank.
  return (a, b) => rankOf(b) - rankOf(a);
}

/** A test of a subject that is evaluated once. */
export const match: Handler<'match'> = (node, { any, truth }) => {
  const subject = any(node.subject);
  const test: Evaluate<boolean> = truth(node.test);
  return (at) => test(withSubject(at, subject(at)));
};
