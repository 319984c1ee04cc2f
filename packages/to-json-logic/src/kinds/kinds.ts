import type { CoreExpression, CoreKind } from '@tiaoli/ir';
import { about, type Context, type Emitter, emit } from '../emit/context.js';
import { calendarDate, numberOfDate } from '../emit/dates.js';
import {
  absolute,
  add,
  divide,
  multiply,
  opposite,
  sizeOf,
  subtract,
  wholeIn,
} from '../emit/numbers.js';
import { extreme } from '../emit/order.js';
import { constantOf } from '../emit/parameters.js';
import { round } from '../emit/rounding.js';
import { numberIn, plainIn, truthOf, type Value } from '../emit/value.js';
import { not } from '../logic/truths.js';
import { compared, rest } from '../logic/whole-numbers.js';
import { type RefusalCode, refuse } from '../refusal.js';
import { emitSlabs, emitTiers } from './brackets.js';
import { emitCases, emitConditional, emitFallback } from './choices.js';
import { emitCompare } from './compare.js';
import { emitDateCall, emitMilestones, emitShift } from './dates.js';
import { emitAggregate, emitFilter } from './lists.js';
import { emitAnd, emitChecklist, emitOr } from './logic.js';
import { emitScore } from './score.js';
import { emitTable } from './table.js';

const refused = (code: RefusalCode) => (): never => refuse(code);

const operations = { add, subtract, multiply, divide };

const emitters: { readonly [K in CoreKind]: Emitter<K> } = {
  constant: ({ value }) => constantOf(value),
  input: ({ name }, { scope, guard }) => scope.input(name, guard),
  parameter: ({ name }, { scope }) => scope.parameter(name),
  rule: ({ name }, { scope, guard }) => scope.rule(name, guard),
  elementInput: ({ entity, name }, { scope, guard }) => scope.elementInput(entity, name, guard),
  elementRule: ({ entity, name }, { scope, guard }) => scope.elementRule(entity, name, guard),
  subject: (_, { subject }) => subject ?? refuse('malformed'),
  asOfDate: (_, { scope }) => calendarDate(numberOfDate(scope.asOf)),
  field: (node, context) => fieldOf(emit(node.of, context), node.name, context),
  not: ({ operand }, context) => truthOf(not(plainIn(emit(operand, context)).logic)),
  and: emitAnd,
  or: emitOr,
  compare: emitCompare,
  arithmetic: ({ operator, left, right }, context) =>
    operations[operator](
      numberIn(emit(left, context)),
      numberIn(emit(right, context)),
      context.guard,
    ),
  negate: ({ operand }, context) => opposite(numberIn(emit(operand, context))),
  match: ({ subject, test }, context) => emit(test, about(context, emit(subject, context))),
  if: emitConditional,
  fallback: emitFallback,
  call: (node, context) => emitCall(node, context),
  round: ({ value, mode, step }, context) => round(numberIn(emit(value, context)), mode, step),
  cap: ({ value, limit }, context) =>
    extreme('min', numberIn(emit(value, context)), numberIn(emit(limit, context))),
  floor: ({ value, limit }, context) =>
    extreme('max', numberIn(emit(value, context)), numberIn(emit(limit, context))),
  cases: emitCases,
  table: emitTable,
  tiers: emitTiers,
  slabs: emitSlabs,
  score: emitScore,
  checklist: emitChecklist,
  milestones: emitMilestones,
  filter: emitFilter,
  aggregate: emitAggregate,
  shift: emitShift,
  dateCall: emitDateCall,
  rank: refused('order'),
  sort: refused('order'),
  allocate: refused('order'),
  sumMonths: refused('months'),
  thisMonth: refused('months'),
};

/** Writes an expression by its kind. */
export function emitKind(node: CoreExpression, context: Context): Value {
  const emitter = emitters[node.kind] as (node: CoreExpression, context: Context) => Value;
  return emitter(node, context);
}

function fieldOf(of: Value, name: string, { guard }: Context): Value {
  if (of.kind === 'record') {
    const field = [...of.fields, ...(of.counts ?? [])].find(([each]) => each === name);
    return field?.[1] ?? refuse('malformed');
  }
  if (of.kind === 'boolean') {
    const field = of.fields?.get(name) ?? refuse('malformed');
    for (const requirement of field.requirements) guard.require(requirement);
    return field.value;
  }
  if (of.kind !== 'score') return refuse('malformed');
  if (name === 'total') return of.total;
  return (name === 'grade' ? of.grade : undefined) ?? refuse('malformed');
}

const emitCall: Emitter<'call'> = (node, context) => {
  const numbers = node.arguments.map((argument) => numberIn(emit(argument, context)));
  const [first, ...others] = numbers;
  if (first === undefined) return refuse('malformed');
  const which = node.function;
  if (which === 'abs') return absolute(first);
  if (which === 'min' || which === 'max') {
    return others.reduce((best, each) => extreme(which, best, each), first);
  }
  const { range, logic } = wholeIn(first, context.guard);
  const size = range.min < 0n ? sizeOf(logic) : logic;
  return truthOf(compared('==', rest(size, 2), which === 'isOdd' ? 1 : 0));
};
