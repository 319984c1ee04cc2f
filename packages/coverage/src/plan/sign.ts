import { isDay } from '@tiaoli/calendar';
import { rationalOf } from '@tiaoli/evaluator';
import type { CoreExpression, CoreKind, Input, Rule } from '@tiaoli/ir';
import type { Declarations } from './compared.js';
import { measureOf } from './numbers.js';

type NodeOf<K extends CoreKind> = Extract<CoreExpression, { kind: K }>;
type Test = (node: CoreExpression) => boolean;
type Handlers = {
  readonly [K in CoreKind]?: (node: NodeOf<K>, isFree: Test, declared: Declarations) => boolean;
};

/** Whether the values of an expression are never below zero, as far as that can be seen. */
export function isNeverNegative(node: CoreExpression, declared: Declarations): boolean {
  const handler = handlers[node.kind];
  const inner: Test = (each) => isNeverNegative(each, declared);
  // The table's type ties each kind to its own handler.
  return handler?.(node as never, inner, declared) ?? false;
}

const handlers: Handlers = {
  constant: ({ value }) => (measureOf(value)?.s ?? -1n) >= 0n,
  parameter: ({ name }, _, { core }) =>
    core.parameters
      .find((each) => each.name === name)
      ?.values.every(({ value }) => (measureOf(value)?.s ?? -1n) >= 0n) ?? false,
  input: ({ name }, _, { core }) => hasFloor(core.inputs, name),
  elementInput: ({ entity, name }, _, { core }) =>
    hasFloor(core.entities.find((each) => each.name === entity)?.inputs ?? [], name),
  rule: ({ name }, isFree, { core }) => ofRule(core.rules, name, isFree),
  elementRule: ({ entity, name }, isFree, { core }) =>
    ofRule(core.entities.find((each) => each.name === entity)?.rules ?? [], name, isFree),
  arithmetic: ({ operator, left, right }, isFree) =>
    operator !== 'subtract' && isFree(left) && isFree(right),
  if: ({ whenTrue, whenFalse }, isFree) => isFree(whenTrue) && isFree(whenFalse),
  fallback: ({ value, fallback }, isFree) => isFree(value) && isFree(fallback),
  call: ({ function: name, arguments: all }, isFree) =>
    name === 'abs' || (name === 'max' ? all.some(isFree) : all.every(isFree)),
  round: ({ value }, isFree) => isFree(value),
  cap: ({ value, limit }, isFree) => isFree(value) && isFree(limit),
  floor: ({ value, limit }, isFree) => isFree(value) || isFree(limit),
  cases: ({ branches }, isFree) => branches.every(({ then }) => isFree(then)),
  score: ({ groups, total }, isFree) =>
    total === undefined &&
    // Points of a group stop at zero, whatever gives them.
    groups.every(
      ({ counts, weight }) => counts !== 'minus' && (weight === undefined || isFree(weight)),
    ),
  field: ({ of, name }, isFree) => of.type.kind === 'score' && name === 'total' && isFree(of),
  aggregate: ({ function: name, each }, isFree) =>
    name === 'count' || name === 'share' || (each !== undefined && isFree(each)),
  rank: () => true,
};

function hasFloor(inputs: readonly Input[], name: string): boolean {
  const min = inputs.find((each) => each.name === name)?.min;
  // The bound of a date has no sign.
  return min !== undefined && !isDay(min) && rationalOf(min).s >= 0n;
}

function ofRule(rules: readonly Rule[], name: string, isFree: Test): boolean {
  const body = rules.find((each) => each.name === name)?.body;
  return body !== undefined && isFree(body);
}
