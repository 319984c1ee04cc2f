import { anyOf } from '@tiaoli/ranges';
import type { JsonLogicRule } from '../logic/logic.js';
import { choose, or } from '../logic/truths.js';
import { refuse } from '../refusal.js';
import { type Context, inside } from './context.js';
import { dayNumber } from './dates.js';
import type { Guard } from './guard.js';
import { atScale, parts } from './numbers.js';
import {
  type DateValue,
  dateIn,
  isNumber,
  type NumberValue,
  numberIn,
  type PlainValue,
  plainIn,
  type RecordValue,
  type ScoreValue,
  type Value,
} from './value.js';

/** A value on a condition; without one, what holds where no other does. */
export interface Branch {
  readonly when?: (context: Context) => JsonLogicRule;
  readonly then: (context: Context) => Value;
}

/** The first branch whose condition holds; where none does, there is no value. */
export function firstOf(branches: readonly Branch[], context: Context): Value {
  const ways: { readonly condition: JsonLogicRule; readonly value: Value }[] = [];
  const chain: { readonly outer: Guard; readonly then: Guard; readonly rest: Guard }[] = [];
  let outer = context.guard;
  for (const { when, then } of branches) {
    const condition = when?.(inside(context, outer)) ?? true;
    if (condition === false) continue;
    if (condition === true) {
      ways.push({ condition, value: then(inside(context, outer)) });
      break;
    }
    const [taken, rest] = [outer.inner(), outer.inner()];
    ways.push({ condition, value: then(inside(context, taken)) });
    chain.push({ outer, then: taken, rest });
    outer = rest;
  }
  // From the inside out, as a guard is taken over as it is.
  for (const [index, { outer: around, then, rest }] of [...chain.entries()].toReversed()) {
    around.either(ways[index]?.condition ?? true, then, rest);
  }
  // By itself, so that a fallback can tell that no branch holds from a fact that is absent.
  const isAny = or(...ways.map(({ condition }) => condition));
  context.guard.require({ why: 'defined', holds: isAny });
  const conditions = ways.slice(0, -1).map(({ condition }) => condition);
  return chooseAmong(
    conditions,
    ways.map(({ value }) => value),
  );
}

export function chooseValue(condition: JsonLogicRule, left: Value, right: Value): Value {
  if (typeof condition === 'boolean') return condition ? left : right;
  return chooseAmong([condition], [left, right]);
}

/** The first value whose condition holds, or the last one. */
function chooseAmong(conditions: readonly JsonLogicRule[], values: readonly Value[]): Value {
  const [first] = values;
  if (first === undefined) return refuse('never');
  if (values.length === 1) return first;
  const pick = (logics: readonly JsonLogicRule[]): JsonLogicRule =>
    logics.reduceRight((rest, each, index) => choose(conditions[index] ?? true, each, rest));
  if (isNumber(first)) return chooseNumbers(values.map(numberIn), pick);
  if (first.kind === 'record') return chooseRecords(first, conditions, values);
  if (first.kind === 'score') return chooseScores(first, conditions, values);
  if (first.kind === 'list' || first.kind === 'texts') {
    return refuse('list');
  }
  if (first.kind === 'date') return chooseDates(values.map(dateIn), pick);
  return { kind: first.kind, logic: pick(values.map((value) => plainIn(value).logic)) };
}

type Pick = (logics: readonly JsonLogicRule[]) => JsonLogicRule;

/** All at one scale, and all quotients where one of them is one. */
function chooseNumbers(values: readonly NumberValue[], pick: Pick): NumberValue {
  const scale = Math.max(...values.map((value) => parts(value).numerator.range.scale));
  const formed = values.map((value) => {
    const { numerator, denominator } = parts(value);
    return { numerator: atScale(numerator, scale), denominator };
  });
  const range = values.map((value): NumberValue['range'] => value.range).reduce(anyOf);
  const numerator = pick(formed.map((each) => each.numerator.logic));
  if (range.kind === 'decimal') return { kind: 'decimal', logic: numerator, range };
  const denominator = pick(formed.map((each) => each.denominator.logic));
  return { kind: 'quotient', numerator, denominator, range };
}

function chooseDates(values: readonly DateValue[], pick: Pick): DateValue {
  const as = values.every((each) => each.as === 'calendar') ? 'calendar' : 'dayNumber';
  const logics = values.map((each) => (as === 'calendar' ? each.logic : dayNumber(each)));
  return { kind: 'date', as, logic: pick(logics) };
}

function chooseRecords(
  { fields }: RecordValue,
  conditions: readonly JsonLogicRule[],
  values: readonly Value[],
): RecordValue {
  const chosen = fields.map(([name], index): readonly [string, Value] => {
    const each = values.map((value) =>
      value.kind === 'record'
        ? (value.fields[index]?.[1] ?? refuse('malformed'))
        : refuse('malformed'),
    );
    return [name, chooseAmong(conditions, each)];
  });
  return { kind: 'record', fields: chosen };
}

function chooseScores(
  first: ScoreValue,
  conditions: readonly JsonLogicRule[],
  values: readonly Value[],
): ScoreValue {
  const scores = values.map((value) => (value.kind === 'score' ? value : refuse('malformed')));
  const totals = scores.map(({ total }) => total);
  const total = numberIn(chooseAmong(conditions, totals));
  if (first.grade === undefined) return { kind: 'score', total };
  const grades = scores.map(({ grade }): PlainValue => grade ?? refuse('malformed'));
  return { kind: 'score', total, grade: plainIn(chooseAmong(conditions, grades)) };
}
