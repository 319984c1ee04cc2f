import type { CoreExpression, RoundingMode } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { Context, Handler } from '../encoding/context.js';
import { allFaults, Beyond, number, numberIn, type Outcome, truth } from '../encoding/outcome.js';
import type { Numeric, Truth } from '../terms/term.js';
import type { Terms } from '../terms/terms.js';

interface Operands {
  readonly numbers: readonly Numeric[];
  readonly outcomes: Pick<Outcome, 'faults'>;
}

function operandsOf(expressions: readonly CoreExpression[], context: Context): Operands {
  const outcomes = expressions.map((each) => context.encode(each, context));
  const faults = allFaults(context.terms, ...outcomes.map((each) => each.faults));
  return { numbers: outcomes.map(numberIn), outcomes: { faults } };
}

export const arithmetic: Handler<'arithmetic'> = (node, context) => {
  const { terms, ruleName } = context;
  const { numbers, outcomes } = operandsOf([node.left, node.right], context);
  const [left, right] = numbers;
  if (left === undefined || right === undefined) throw new Beyond('shape');
  switch (node.operator) {
    case 'add':
      return number(terms.add(left, right), outcomes.faults);
    case 'subtract':
      return number(terms.subtract(left, right), outcomes.faults);
    case 'multiply':
      return number(terms.multiply(left, right), outcomes.faults);
    case 'divide': {
      const when = terms.sign('=', right);
      const fault = { code: 'division-by-zero', node: node.id, rule: ruleName, when };
      return number(terms.divide(left, right), allFaults(terms, outcomes.faults, [fault]));
    }
  }
};

export const negate: Handler<'negate'> = (node, context) => {
  const operand = context.encode(node.operand, context);
  return number(context.terms.scale(numberIn(operand), new Fraction(-1)), operand.faults);
};

export const call: Handler<'call'> = (node, context) => {
  const { terms } = context;
  const { numbers, outcomes } = operandsOf(node.arguments, context);
  const [first] = numbers;
  if (first === undefined) throw new Beyond('shape');
  switch (node.function) {
    case 'max':
      return number(numbers.reduce(terms.greatest), outcomes.faults);
    case 'min':
      return number(numbers.reduce(terms.least), outcomes.faults);
    case 'abs':
      return number(terms.greatest(first, terms.scale(first, new Fraction(-1))), outcomes.faults);
    default: {
      const half = terms.scale(first, new Fraction(1, 2));
      const isEven = terms.equal(terms.whole(half), half);
      const isWhole = terms.equal(terms.whole(first), first);
      const fault = {
        code: 'parity-not-whole',
        node: node.id,
        rule: context.ruleName,
        when: terms.not(isWhole),
      };
      const term = node.function === 'isEven' ? isEven : terms.not(isEven);
      return truth(term, allFaults(terms, outcomes.faults, [fault]));
    }
  }
};

export const cap: Handler<'cap'> = (node, context) => {
  const { numbers, outcomes } = operandsOf([node.value, node.limit], context);
  return number(numbers.reduce(context.terms.least), outcomes.faults);
};

export const floor: Handler<'floor'> = (node, context) => {
  const { numbers, outcomes } = operandsOf([node.value, node.limit], context);
  return number(numbers.reduce(context.terms.greatest), outcomes.faults);
};

export const round: Handler<'round'> = (node, context) => {
  const { terms } = context;
  const operand = context.encode(node.value, context);
  const step = new Fraction(node.step);
  const value = numberIn(operand);
  // Nothing is lost where the number is a multiple of the step already.
  if (value.grain !== undefined && value.grain.div(step).d === 1n) return operand;
  const steps = terms.scale(value, step.inverse());
  return number(terms.scale(roundings[node.mode](steps, terms), step), operand.faults);
};

type Rounding = (steps: Numeric, terms: Terms) => Numeric;

const minusOne = new Fraction(-1);
const half = new Fraction(1, 2);

const below: Rounding = (steps, terms) => terms.whole(steps);
const above: Rounding = (steps, terms) =>
  terms.scale(terms.whole(terms.scale(steps, minusOne)), minusOne);

/** Away from zero as from there on up. */
const mirrored =
  (rounding: Rounding): Rounding =>
  (steps, terms) => {
    const opposite = terms.scale(steps, minusOne);
    const isNegative: Truth = terms.sign('>', opposite);
    const otherwise = rounding(steps, terms);
    if (isNegative.kind === 'literal' && !isNegative.value) return otherwise;
    return terms.choose(isNegative, terms.scale(rounding(opposite, terms), minusOne), otherwise);
  };

const roundings: { readonly [M in RoundingMode]: Rounding } = {
  halfUp: mirrored((steps, terms) => terms.whole(terms.add(steps, terms.number(half)))),
  up: mirrored(above),
  down: mirrored(below),
  ceiling: above,
  floor: below,
  halfEven: (steps, terms) => {
    const lower = terms.whole(steps);
    const rest = terms.subtract(steps, lower);
    const halved = terms.scale(lower, half);
    const isEven = terms.equal(terms.whole(halved), halved);
    const goesUp = terms.or(
      terms.less(terms.number(half), rest),
      terms.and(terms.equal(rest, terms.number(half)), terms.not(isEven)),
    );
    return terms.add(lower, terms.choose(goesUp, terms.number(1), terms.number(0)));
  },
};
