import { type JsonLogicRule, type Operator, operandsOf, operation } from './logic.js';

/** Whole numbers that doubles hold; what is constant is worked out here. */
const arithmetic = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '%': (a: number, b: number) => a % b,
  min: Math.min,
  max: Math.max,
} satisfies Partial<Record<Operator, (a: number, b: number) => number>>;

const order = {
  '==': (a: number, b: number) => a === b,
  '!=': (a: number, b: number) => a !== b,
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
} satisfies Partial<Record<Operator, (a: number, b: number) => boolean>>;

export type Comparison = keyof typeof order;

function binary(
  operator: keyof typeof arithmetic,
  left: JsonLogicRule,
  right: JsonLogicRule,
): JsonLogicRule {
  if (typeof left === 'number' && typeof right === 'number')
    return arithmetic[operator](left, right);
  return operation(operator, left, right);
}

const turned = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
} as const satisfies Record<Comparison, Comparison>;

/**
 * On the right stands a literal or a fact, as one compiler forgets the left side over anything
 * longer: where both sides are long, their difference is compared with zero.
 */
export function compared(
  operator: Comparison,
  left: JsonLogicRule,
  right: JsonLogicRule,
): JsonLogicRule {
  if (typeof left === 'number' && typeof right === 'number') return order[operator](left, right);
  if (typeof left === 'number' || (isShort(left) && !isShort(right))) {
    return operation(turned[operator], right, left);
  }
  if (isShort(right)) return operation(operator, left, right);
  return operation(operator, operation('-', left, right), 0);
}

function isShort(rule: JsonLogicRule): boolean {
  return typeof rule === 'number' || operandsOf(rule, 'var') !== undefined;
}

export function plus(left: JsonLogicRule, right: JsonLogicRule): JsonLogicRule {
  if (left === 0) return right;
  return right === 0 ? left : binary('+', left, right);
}

export function minus(left: JsonLogicRule, right: JsonLogicRule): JsonLogicRule {
  return right === 0 ? left : binary('-', left, right);
}

export function times(left: JsonLogicRule, right: JsonLogicRule): JsonLogicRule {
  if (left === 0 || right === 0) return 0;
  if (left === 1) return right;
  return right === 1 ? left : binary('*', left, right);
}

export function lesser(left: JsonLogicRule, right: JsonLogicRule): JsonLogicRule {
  return binary('min', left, right);
}

export function greater(left: JsonLogicRule, right: JsonLogicRule): JsonLogicRule {
  return binary('max', left, right);
}

/** What is left of a number that is not below zero, as implementations differ below it. */
export function rest(dividend: JsonLogicRule, divisor: JsonLogicRule): JsonLogicRule {
  return divisor === 1 ? 0 : binary('%', dividend, divisor);
}

/** Of a multiple of the divisor. */
export function quotientOf(multiple: JsonLogicRule, divisor: JsonLogicRule): JsonLogicRule {
  return divisor === 1 ? multiple : binary('/', multiple, divisor);
}

/** How often a divisor goes into a number that is not below zero; the division itself is exact. */
export function whole(dividend: JsonLogicRule, divisor: JsonLogicRule): JsonLogicRule {
  if (divisor === 1) return dividend;
  return quotientOf(minus(dividend, rest(dividend, divisor)), divisor);
}
