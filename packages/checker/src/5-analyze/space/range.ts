import {
  type Aggregate,
  type Arithmetic,
  type Call,
  type CoreExpression,
  type DateFunction,
  type FieldAccess,
  qualifiedName,
} from '@tiaoli/ir';
import Fraction from 'fraction.js';
import { numberOf } from './constant-of.js';
import type { Environment, Range } from './environment.js';
import { ruleName } from './rule-name.js';

/** How deep expressions and references to other rules are followed. */
const deepest = 1_000;
const zero = new Fraction(0);
const one = new Fraction(1);
const dateRanges: { readonly [F in DateFunction]?: Range } = {
  year: { min: one, max: new Fraction(9999) },
  month: { min: one, max: new Fraction(12) },
  day: { min: one, max: new Fraction(31) },
};

/** Bounds of a number by the declared ranges of the inputs in it; never narrower than the truth. */
export function rangeOf(node: CoreExpression, environment: Environment, depth = deepest): Range {
  if (depth === 0) return {};
  const of = (each: CoreExpression): Range => rangeOf(each, environment, depth - 1);
  const constant = numberOf(node, environment);
  if (constant !== undefined) return { min: constant, max: constant };
  switch (node.kind) {
    case 'input':
      return inputRange(node.name, environment);
    case 'rule':
      return ruleRange(node.name, environment, of);
    case 'elementInput':
      return inputRange(qualifiedName(node.entity, node.name), environment);
    case 'elementRule':
      return ruleRange(qualifiedName(node.entity, node.name), environment, of);
    case 'aggregate':
      return aggregated(node, node.each && of(node.each));
    case 'allocate':
      return allocated(of(node.amount));
    case 'rank':
      return { min: one };
    case 'sumMonths':
      return isPositive(of(node.each)) ? { min: zero } : {};
    case 'dateCall':
      return dateRanges[node.function] ?? {};
    case 'field':
      return fieldRange(node, environment, of);
    case 'negate':
      return negated(of(node.operand));
    case 'arithmetic':
      return combined(node, of(node.left), of(node.right));
    case 'if':
      return union([of(node.whenTrue), of(node.whenFalse)]);
    case 'fallback':
      return union([of(node.value), of(node.fallback)]);
    case 'cases':
      return union(node.branches.map((branch) => of(branch.then)));
    case 'table':
      return node.outputs.length === 1 &&
        (node.hitPolicy === 'unique' || node.hitPolicy === 'first')
        ? union(node.rows.flatMap((row) => row.outputs.map(of)))
        : {};
    case 'cap':
      return { min: leastOf([of(node.value).min, of(node.limit).min]), max: of(node.limit).max };
    case 'floor':
      return { min: of(node.limit).min, max: greatestOf([of(node.value).max, of(node.limit).max]) };
    case 'call':
      return called(node, node.arguments.map(of));
    case 'round':
      return roundedRange(of(node.value), new Fraction(node.step));
    case 'tiers':
    case 'slabs':
      return node.brackets.every(({ rate }) => isPositive(of(rate))) ? { min: zero } : {};
    default:
      return {};
  }
}

/** A part is at most the whole. */
function allocated({ min, max }: Range): Range {
  return isPositive({ min }) ? { min: zero, max } : {};
}

/** A list may be of any length, empty ones included. */
function aggregated({ function: name }: Aggregate, each: Range | undefined): Range {
  switch (name) {
    case 'count':
      return { min: zero };
    case 'share':
      return { min: zero, max: one };
    case 'sum':
      return {
        min: each?.min && each.min.compare(0) >= 0 ? zero : undefined,
        max: each?.max && each.max.compare(0) <= 0 ? zero : undefined,
      };
    default:
      return each ?? {};
  }
}

function ruleRange(
  name: string,
  { rules, ranges }: Environment,
  of: (body: CoreExpression) => Range,
): Range {
  const known = ranges.get(name);
  if (known !== undefined) return known;
  const rule = rules.get(name);
  const range = rule === undefined ? {} : of(rule.body);
  ranges.set(name, range);
  return range;
}

/** Of a total, or of a column of a table of which one row decides. */
function fieldRange(
  node: FieldAccess,
  { rules }: Environment,
  of: (node: CoreExpression) => Range,
): Range {
  const rule = ruleName(node.of);
  const body = rule === undefined ? undefined : rules.get(rule)?.body;
  // A total with limits of its own may be below 0.
  if (node.of.type.kind === 'score') {
    return body?.kind === 'score' && body.total !== undefined ? {} : { min: zero };
  }
  if (body?.kind !== 'table') return {};
  const column = body.outputs.findIndex(({ name }) => name === node.name);
  const isSingle = body.hitPolicy === 'unique' || body.hitPolicy === 'first';
  return isSingle && column >= 0
    ? union(body.rows.flatMap(({ outputs }) => outputs[column] ?? []).map(of))
    : {};
}

function roundedRange({ min, max }: Range, step: Fraction): Range {
  return { min: isPositive({ min }) ? zero : min?.sub(step), max: max?.add(step) };
}

function isPositive({ min }: Range): boolean {
  return min !== undefined && min.compare(0) >= 0;
}

function inputRange(name: string, { inputs }: Environment): Range {
  const input = inputs.get(name);
  if (input?.type.kind !== 'number') return {};
  return {
    min: input.min === undefined ? undefined : new Fraction(input.min),
    max: input.max === undefined ? undefined : new Fraction(input.max),
  };
}

function negated({ min, max }: Range): Range {
  return { min: max?.neg(), max: min?.neg() };
}

function combined({ operator }: Arithmetic, left: Range, right: Range): Range {
  switch (operator) {
    case 'add':
      return { min: both(left.min, right.min), max: both(left.max, right.max) };
    case 'subtract':
      return combined({ operator: 'add' } as Arithmetic, left, negated(right));
    case 'multiply':
    case 'divide':
      return scaled(operator, left, right);
  }
}

/** Only of numbers that are never negative; that is what policies multiply. */
function scaled(operator: 'multiply' | 'divide', left: Range, right: Range): Range {
  if (!isPositive(left) || !isPositive(right)) return {};
  const { min: a, max: b } = left;
  const { min: c, max: d } = right;
  if (operator === 'multiply') return { min: a && c && a.mul(c), max: b && d && b.mul(d) };
  return {
    min: a && d && !d.equals(0) ? a.div(d) : zero,
    max: b && c && !c.equals(0) ? b.div(c) : undefined,
  };
}

function called({ function: name }: Call, ranges: readonly Range[]): Range {
  const mins = ranges.map((range) => range.min);
  const maxs = ranges.map((range) => range.max);
  switch (name) {
    case 'abs':
      return { min: zero };
    // One argument's bound is enough to bound the greatest from below and the least from above.
    case 'max':
      return {
        min: greatestOf(mins.filter((bound) => bound !== undefined)),
        max: greatestOf(maxs),
      };
    case 'min':
      return { min: leastOf(mins), max: leastOf(maxs.filter((bound) => bound !== undefined)) };
    case 'isOdd':
    case 'isEven':
      return {};
  }
}

function union(ranges: readonly Range[]): Range {
  return {
    min: leastOf(ranges.map((range) => range.min)),
    max: greatestOf(ranges.map((range) => range.max)),
  };
}

function both(left: Fraction | undefined, right: Fraction | undefined): Fraction | undefined {
  return left && right && left.add(right);
}

function leastOf(bounds: readonly (Fraction | undefined)[]): Fraction | undefined {
  return pick(bounds, (candidate, best) => candidate.compare(best) < 0);
}

function greatestOf(bounds: readonly (Fraction | undefined)[]): Fraction | undefined {
  return pick(bounds, (candidate, best) => candidate.compare(best) > 0);
}

/** The best of several bounds, none where one of them is missing. */
function pick(
  bounds: readonly (Fraction | undefined)[],
  isBetter: (candidate: Fraction, best: Fraction) => boolean,
): Fraction | undefined {
  let best: Fraction | undefined;
  for (const bound of bounds) {
    if (bound === undefined) return undefined;
    if (best === undefined || isBetter(bound, best)) best = bound;
  }
  return best;
}
