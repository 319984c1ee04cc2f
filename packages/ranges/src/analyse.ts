import type { Core, CoreExpression, Input, Parameter } from '@tiaoli/ir';
import type { Context } from './context.js';
import { magnitude } from './decimal.js';
import { type InputRange, inputRange } from './input-range.js';
import { shapeOfKind } from './kinds/kinds.js';
import { anyOf, type NumberRange } from './quotient.js';
import { rangeOf } from './rational.js';
import { numberOf, type Shape } from './shape.js';

/** The scale and the bounds of every number of a core. */
export interface Ranges {
  input(name: string): InputRange | undefined;
  parameter(name: string): NumberRange | undefined;
  rule(name: string): Shape | undefined;
  /** Of an expression of a rule. */
  of(expression: CoreExpression): Shape | undefined;
  /** What is assumed of the size of numbers without a bound. */
  readonly guard: bigint;
  /** Whether every number on the way is exact as a double. */
  readonly fits: boolean;
}

/** The greatest whole number up to which doubles hold every whole number. */
export const largestSafe = BigInt(Number.MAX_SAFE_INTEGER);

const guards = [9, 8, 7, 6].map((exponent) => 10n ** BigInt(exponent));

/**
 * Finds the scales and the bounds. Of numbers without a bound the largest size is assumed with which
 * everything fits, and a billion where nothing fits: then some results are checked at run time.
 */
export function analyse(core: Core): Ranges {
  let widest: Ranges | undefined;
  for (const guard of guards) {
    const ranges = analyseWith(core, guard);
    if (ranges.fits) return ranges;
    widest ??= ranges;
  }
  return widest ?? analyseWith(core, 1n);
}

function analyseWith(core: Core, guard: bigint): Ranges {
  const inputs = new Map(core.inputs.map((input) => [input.name, input]));
  const parameters = new Map(core.parameters.map((each) => [each.name, each]));
  const rules = new Map(core.rules.map((rule) => [rule.name, rule]));
  const shapes = new Map<CoreExpression, Shape | undefined>();
  const inputRanges = keep((name) => ofInput(inputs.get(name), guard));
  const parameterRanges = keep((name) => ofParameter(parameters.get(name)));

  const shapeIn = (subject: NumberRange | undefined): Context => ({
    subject,
    shapeOf: (expression, inner = subject) => shapeOf(expression, inner),
    input: (name) => inputRanges(name)?.range,
    parameter: parameterRanges,
    rule: (name) => ruleShape(name),
  });
  const shapeOf = (expression: CoreExpression, subject?: NumberRange): Shape | undefined => {
    const known = shapes.get(expression);
    if (known !== undefined || shapes.has(expression)) return known;
    const shape = shapeOfKind(expression, shapeIn(subject));
    shapes.set(expression, shape);
    return shape;
  };
  const ruleShape = (name: string): Shape | undefined => {
    const body = rules.get(name)?.body;
    return body && shapeOf(body);
  };
  for (const { body } of core.rules) shapeOf(body);
  return {
    input: inputRanges,
    parameter: parameterRanges,
    rule: ruleShape,
    of: (expression) => shapes.get(expression),
    guard,
    fits: [...shapes.values()].every(isSafe),
  };
}

/** Whether doubles hold all numbers of a shape. */
export function isSafe(shape: Shape | undefined): boolean {
  const range = numberOf(shape);
  if (range === undefined) return true;
  if (range.kind === 'decimal') return magnitude(range) <= largestSafe;
  return magnitude(range.numerator) <= largestSafe && range.denominator.max <= largestSafe;
}

function ofInput(input: Input | undefined, guard: bigint): InputRange | undefined {
  return input && inputRange(input, guard);
}

/** Every value that a parameter has on some day. */
function ofParameter(parameter: Parameter | undefined): NumberRange | undefined {
  const ranges = (parameter?.values ?? []).flatMap(({ value }) =>
    value.kind === 'number' ? [rangeOf(value.value)] : [],
  );
  return ranges.length === 0 ? undefined : ranges.reduce(anyOf);
}

function keep<T>(make: (name: string) => T): (name: string) => T {
  const kept = new Map<string, T>();
  return (name) => {
    if (!kept.has(name)) kept.set(name, make(name));
    return kept.get(name) as T;
  };
}
