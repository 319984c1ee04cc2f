import type { Cases, Compare, CoreExpression } from '@tiaoli/ir';
import type { Declarations } from './compared.js';
import { namesOf, orders } from './names.js';
import { isFixed, possibleTruths, type Threshold } from './threshold.js';

const both: readonly boolean[] = [true, false];

/** Whether a comparison can hold and can fail, as far as declarations tell. */
export function possibleTruthsOf(
  node: Compare,
  declared: Declarations,
  threshold: Threshold | undefined,
): readonly boolean[] {
  if (threshold !== undefined) return possibleTruths(threshold);
  if (isFixed(node.left) && isFixed(node.right)) return [];
  return ofValues(node, declared) ?? both;
}

/** Of a value of an enumeration against one of its values. */
function ofValues(
  { operator, left, right }: Compare,
  declared: Declarations,
): readonly boolean[] | undefined {
  const names = namesOf(left, declared);
  if (names === undefined || right.kind !== 'constant') return undefined;
  const bound = names.indexOf(String(right.value.value));
  if (bound < 0) return undefined;
  // The best is listed first, so the greater value has the smaller rank.
  return both.filter((truth) => names.some((_, rank) => orders[operator](bound - rank) === truth));
}

/** The truths that a condition can have: those of its values, where it is a parameter. */
export function truthsOfCondition(
  condition: CoreExpression,
  declared: Declarations,
): readonly boolean[] {
  if (condition.kind === 'not') {
    return truthsOfCondition(condition.operand, declared).map((each) => !each);
  }
  if (condition.kind === 'constant') return [condition.value.value === true];
  if (condition.kind === 'compare') return ofParameter(condition, declared) ?? both;
  if (condition.kind !== 'parameter') return both;
  const parameter = declared.core.parameters.find(({ name }) => name === condition.name);
  const values = parameter?.values.map(({ value }) => value.value === true) ?? both;
  return both.filter((truth) => values.includes(truth));
}

/** Of a parameter whose values are names, against one of those names. */
function ofParameter(
  { operator, left, right }: Compare,
  { core }: Declarations,
): readonly boolean[] | undefined {
  if (left.kind !== 'parameter' || right.kind !== 'constant') return undefined;
  if (operator !== '=' && operator !== '≠') return undefined;
  if (right.value.kind !== 'enumeration') return undefined;
  const values = core.parameters.find(({ name }) => name === left.name)?.values ?? [];
  if (values.length === 0) return undefined;
  const wanted = right.value.value;
  const truths = values.map(({ value }) => (value.value === wanted) === (operator === '='));
  return both.filter((truth) => truths.includes(truth));
}

type Branch = Cases['branches'][number];

/** The branches that parameters leave to be taken, with their places. */
export function branchesToTake(
  branches: readonly Branch[],
  declared: Declarations,
): readonly (readonly [number, Branch])[] {
  const truths = branches.map(({ when }) =>
    when === undefined ? both : truthsOfCondition(when, declared),
  );
  const settled = truths.findIndex((each) => !each.includes(false));
  return [...branches.entries()].filter(
    ([index]) => (settled < 0 || index <= settled) && truths[index]?.includes(true) === true,
  );
}
