import type { Compare, ConstantValue, CoreExpression } from '@tiaoli/ir';
import { constantOf } from './constant-of.js';
import type { Environment } from './environment.js';
import { holds, type Point, pointOf } from './point.js';

/** Whether a test over `Subject` holds at a point; undefined where that depends on more. */
export function testOutcome(
  test: CoreExpression,
  point: Point,
  environment: Environment,
): boolean | undefined {
  switch (test.kind) {
    case 'constant':
      return test.value.kind === 'boolean' ? test.value.value : undefined;
    case 'compare':
      return compareOutcome(test, point, environment);
    case 'and':
      return conjunction(test.operands, point, environment, true);
    case 'or':
      return conjunction(test.operands, point, environment, false);
    default:
      return undefined;
  }
}

function compareOutcome(
  test: Compare,
  point: Point,
  environment: Environment,
): boolean | undefined {
  const constant = comparedConstant(test, environment);
  if (constant === undefined) return undefined;
  const { type } = test.left;
  const enumeration = type.kind === 'enumeration' ? type.enumeration : undefined;
  return holds(point, test.operator, pointOf(constant), enumeration, environment);
}

/** The constant that a comparison holds its subject against. */
function comparedConstant(test: Compare, environment: Environment): ConstantValue | undefined {
  return test.left.kind === 'subject' ? constantOf(test.right, environment) : undefined;
}

/** And where `neutral` is true, or where it is false. */
function conjunction(
  operands: readonly CoreExpression[],
  point: Point,
  environment: Environment,
  neutral: boolean,
): boolean | undefined {
  let result: boolean | undefined = neutral;
  for (const operand of operands) {
    const outcome = testOutcome(operand, point, environment);
    if (outcome === !neutral) return outcome;
    if (outcome === undefined) result = undefined;
  }
  return result;
}

/** The constants that a test compares its subject with; undefined where it compares with anything else. */
export function testCuts(
  test: CoreExpression,
  environment: Environment,
): readonly ConstantValue[] | undefined {
  if (test.kind === 'constant') return [];
  if (test.kind === 'compare') {
    const constant = comparedConstant(test, environment);
    return constant === undefined ? undefined : [constant];
  }
  if (test.kind !== 'and' && test.kind !== 'or') return undefined;
  const cuts: ConstantValue[] = [];
  for (const operand of test.operands) {
    const inside = testCuts(operand, environment);
    if (inside === undefined) return undefined;
    cuts.push(...inside);
  }
  return cuts;
}
