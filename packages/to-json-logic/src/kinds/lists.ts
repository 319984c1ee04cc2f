import type { AggregateFunction, CoreExpression } from '@tiaoli/ir';
import { decimal, greatest, least } from '@tiaoli/ranges';
import { type Context, type Emitter, emit } from '../emit/context.js';
import { createGuard, type Guard } from '../emit/guard.js';
import { exact, quotient } from '../emit/numbers.js';
import {
  type DecimalValue,
  decimalIn,
  type ListValue,
  listIn,
  plainIn,
  truthOf,
  type Value,
} from '../emit/value.js';
import { type JsonLogicRule, operation } from '../logic/logic.js';
import { and, choose, or } from '../logic/truths.js';
import { compared, greater, lesser, plus } from '../logic/whole-numbers.js';
import { refuse } from '../refusal.js';

/** Most elements of a list, so that a sum over it has a bound. */
export const mostElements = 10_000;

export const emitFilter: Emitter<'filter'> = (node, context) => {
  const list = listIn(emit(node.list, context));
  return { ...list, conditions: [...list.conditions, node.condition] };
};

/** What is gathered so far, inside a `reduce`. */
const gathered = operation('var', 'accumulator');

function reduced(
  { logic }: ListValue,
  each: JsonLogicRule,
  start: number | boolean,
): JsonLogicRule {
  return operation('reduce', logic, each, start);
}

/** An element of a list, by what is asked of it. */
interface Each {
  readonly list: ListValue;
  /** Whether it is one of them: all conditions of the list hold. */
  readonly belongs: JsonLogicRule;
  readonly value?: Value;
}

/** Whether an element, shown beside the facts of the record, is one of a list that a rule gives. */
export function belongingOf(list: ListValue, { guard, scope }: Context): JsonLogicRule {
  const context: Context = { guard, scope: scope.ofElement(list.entity, 'beside') };
  return elementOf(undefined, list, context).belongs;
}

export const emitAggregate: Emitter<'aggregate'> = (node, context) => {
  const list = listIn(emit(node.list, context));
  const { guard } = context;
  const count = reduced(list, plus(gathered, 1), 0);
  guard.require({ why: 'fact', holds: compared('<=', count, mostElements) });
  return gather[node.function](requireKnown(list, node.each, context), guard);
};

/** All of every element has to be known before anything is gathered. */
function requireKnown(
  list: ListValue,
  each: CoreExpression | undefined,
  { guard, scope }: Context,
): Each {
  const inner: Context = {
    guard: createGuard(),
    scope: scope.ofElement(list.entity, 'alone'),
  };
  const element = elementOf(each, list, inner);
  const isKnown = inner.guard.condition();
  const holds = isKnown === true ? true : reduced(list, and(gathered, isKnown), true);
  guard.require({ why: inner.guard.mayFail() ? 'branch' : 'fact', holds });
  return { list, ...element };
}

/** What is said of an element that does not belong is not looked at. */
function elementOf(
  each: CoreExpression | undefined,
  { conditions }: ListValue,
  context: Context,
): { readonly belongs: JsonLogicRule; readonly value?: Value } {
  const kept: JsonLogicRule[] = [];
  const chain: {
    readonly outer: Guard;
    readonly condition: JsonLogicRule;
    readonly next: Guard;
  }[] = [];
  let { guard } = context;
  const writeIn = (expression: CoreExpression): Value => emit(expression, { ...context, guard });
  for (const condition of conditions) {
    const holds = plainIn(writeIn(condition)).logic;
    kept.push(holds);
    const next = guard.inner();
    chain.push({ outer: guard, condition: holds, next });
    guard = next;
  }
  const value = each && writeIn(each);
  for (const { outer, condition, next } of chain.toReversed()) {
    outer.either(condition, next, createGuard());
  }
  return { belongs: and(...kept), ...(value && { value }) };
}

type Gather = (each: Each, guard: Guard) => Value;

const gather: { readonly [F in AggregateFunction]: Gather } = {
  count: ({ list, belongs }) => counted(list, belongs),
  sum: (each) => summed(each),
  any: ({ list, belongs, value }) =>
    truthOf(reduced(list, or(gathered, and(belongs, truthIn(value))), false)),
  all: ({ list, belongs, value }) =>
    truthOf(reduced(list, and(gathered, choose(belongs, truthIn(value), true)), true)),
  share: ({ list, belongs, value }, guard) =>
    overCount(counted(list, and(belongs, truthIn(value))), list, belongs, guard),
  average: (each, guard) => overCount(summed(each), each.list, each.belongs, guard),
  min: (each, guard) => extremeOf('min', each, guard),
  max: (each, guard) => extremeOf('max', each, guard),
};

function truthIn(value: Value | undefined): JsonLogicRule {
  return value === undefined ? refuse('malformed') : plainIn(value).logic;
}

function numberIn(value: Value | undefined): DecimalValue {
  return value === undefined ? refuse('malformed') : decimalIn(value);
}

function counted(list: ListValue, condition: JsonLogicRule): DecimalValue {
  const logic = reduced(list, choose(condition, plus(gathered, 1), gathered), 0);
  return { kind: 'decimal', logic, range: decimal(0, 0n, BigInt(mostElements)) };
}

function summed({ list, belongs, value }: Each): DecimalValue {
  const { logic, range } = numberIn(value);
  const many = BigInt(mostElements);
  const all = decimal(range.scale, least(0n, range.min * many), greatest(0n, range.max * many));
  return exact(reduced(list, choose(belongs, plus(gathered, logic), gathered), 0), all);
}

/** Of no element there is neither an average nor a share. */
function overCount(
  above: DecimalValue,
  list: ListValue,
  belongs: JsonLogicRule,
  guard: Guard,
): Value {
  const count = counted(list, belongs);
  guard.require({ why: 'defined', holds: compared('>', count.logic, 0) });
  return quotient(above, { ...count, range: decimal(0, 1n, BigInt(mostElements)) });
}

/** Starts beyond what any element can be, and with at least one none is left of that. */
function extremeOf(which: 'min' | 'max', { list, belongs, value }: Each, guard: Guard): Value {
  const { logic, range } = numberIn(value);
  const count = counted(list, belongs);
  guard.require({ why: 'defined', holds: compared('>', count.logic, 0) });
  const start = Number(which === 'min' ? range.max : range.min);
  const better = which === 'min' ? lesser(gathered, logic) : greater(gathered, logic);
  return exact(reduced(list, choose(belongs, better, gathered), start), range);
}
