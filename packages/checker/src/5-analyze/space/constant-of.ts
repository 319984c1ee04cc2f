import type { ConstantValue, CoreExpression } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { Environment } from './environment.js';

/** The value of an expression that depends on no fact; undefined for any other. */
export function constantOf(
  node: CoreExpression,
  environment: Environment,
): ConstantValue | undefined {
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'parameter':
      return environment.constants.get(node.name);
    case 'negate':
    case 'arithmetic': {
      const number = numberOf(node, environment);
      return number === undefined ? undefined : { kind: 'number', value: number.toFraction() };
    }
    default:
      return undefined;
  }
}

/** The number of an expression that depends on no fact; undefined for any other. */
export function numberOf(node: CoreExpression, environment: Environment): Fraction | undefined {
  if (node.kind === 'negate') return numberOf(node.operand, environment)?.neg();
  if (node.kind !== 'arithmetic') {
    const constant = constantOf(node, environment);
    return constant?.kind === 'number' ? new Fraction(constant.value) : undefined;
  }
  const left = numberOf(node.left, environment);
  const right = numberOf(node.right, environment);
  if (left === undefined || right === undefined) return undefined;
  switch (node.operator) {
    case 'add':
      return left.add(right);
    case 'subtract':
      return left.sub(right);
    case 'multiply':
      return left.mul(right);
    case 'divide':
      return right.equals(0) ? undefined : left.div(right);
  }
}
