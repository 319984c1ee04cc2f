import type { CoreExpression, CoreKind } from '@tiaoli/ir';
import type { Context, Emitter } from '../emit/context.js';
import { about, emit, keepValue, truthOf } from '../emit/context.js';
import {
  absolute,
  add,
  constantNumber,
  divide,
  multiply,
  opposite,
  subtract,
} from '../emit/numbers.js';
import { extreme } from '../emit/order.js';
import { round } from '../emit/rounding.js';
import { beyond, decimalIn, numberIn, plainIn, type Value } from '../emit/value.js';
import { not, truth } from '../program/code.js';
import { emitSlabs, emitTiers } from './brackets.js';
import { emitCases, emitConditional } from './choices.js';
import { emitCompare } from './compare.js';
import { emitAnd, emitChecklist, emitOr } from './logic.js';
import { emitScore } from './score.js';
import { emitTable } from './table.js';

const operations = { add, subtract, multiply, divide };

const unsupported = ({ kind }: CoreExpression): never => beyond(kind);

const emitters: { readonly [K in CoreKind]: Emitter<K> } = {
  constant: ({ value, type }, { program }) => {
    switch (value.kind) {
      case 'number':
        return constantNumber(value.value);
      case 'boolean':
        return truthOf(truth(value.value));
      default:
        return { kind: value.kind, code: program.form.constant(type, value.value) };
    }
  },
  input: ({ name }, { program, block }) => program.input(name, block),
  parameter: ({ name }, { program }) => program.parameter(name),
  rule: ({ name }, { program }) => program.rule(name),
  subject: (_, { subject }) => subject ?? beyond('a subject'),
  asOfDate: (_, { program }) => ({ kind: 'date', code: program.form.asOf }),
  field: (node, context) => fieldOf(emit(node.of, context), node.name),
  not: ({ operand }, context) => truthOf(not(plainIn(emit(operand, context)).code)),
  and: emitAnd,
  or: emitOr,
  compare: emitCompare,
  arithmetic: ({ operator, left, right }, context) =>
    operations[operator](
      numberIn(emit(left, context)),
      numberIn(emit(right, context)),
      context.block,
    ),
  negate: ({ operand }, context) => opposite(numberIn(emit(operand, context))),
  match: ({ subject, test }, context) => {
    const value = keepValue(emit(subject, context), context);
    return emit(test, about(context, value));
  },
  if: emitConditional,
  fallback: unsupported,
  call: (node, context) => emitCall(node, context),
  round: ({ value, mode, step }, context) =>
    round(numberIn(emit(value, context)), mode, step, context.block),
  cap: ({ value, limit }, context) =>
    extreme('min', numberIn(emit(value, context)), numberIn(emit(limit, context)), context.block),
  floor: ({ value, limit }, context) =>
    extreme('max', numberIn(emit(value, context)), numberIn(emit(limit, context)), context.block),
  cases: emitCases,
  table: emitTable,
  tiers: emitTiers,
  slabs: emitSlabs,
  score: emitScore,
  checklist: emitChecklist,
  milestones: unsupported,
  elementInput: unsupported,
  elementRule: unsupported,
  filter: unsupported,
  aggregate: unsupported,
  rank: unsupported,
  sort: unsupported,
  shift: unsupported,
  dateCall: unsupported,
  sumMonths: unsupported,
  thisMonth: unsupported,
  allocate: unsupported,
};

/** Writes an expression by its kind. */
export function emitKind(node: CoreExpression, context: Context): Value {
  const emitter = emitters[node.kind] as (node: CoreExpression, context: Context) => Value;
  return emitter(node, context);
}

function fieldOf(of: Value, name: string): Value {
  if (of.kind === 'record') {
    const field = of.fields.find(([each]) => each === name);
    return field?.[1] ?? beyond('a field');
  }
  if (of.kind !== 'score') return beyond('a field of a plain value');
  if (name === 'total') return of.total;
  return (name === 'grade' ? of.grade : undefined) ?? beyond('a field of a score');
}

const emitCall: Emitter<'call'> = (node, context) => {
  const { block } = context;
  const numbers = node.arguments.map((argument) => numberIn(emit(argument, context)));
  const [first, ...rest] = numbers;
  if (first === undefined) return beyond('a call of nothing');
  if (node.function === 'abs') return absolute(first);
  if (node.function === 'isOdd' || node.function === 'isEven') {
    const whole = decimalIn(first);
    if (whole.range.scale > 0) return beyond('parity of what may not be whole');
    const rest = { code: 'binary', operator: '%', left: whole.code, right: two } as const;
    const isEven = { code: 'binary', operator: '===', left: rest, right: zero } as const;
    return truthOf(node.function === 'isEven' ? isEven : not(isEven));
  }
  const which = node.function;
  return rest.reduce((best, each) => extreme(which, best, each, block), first);
};

const two = { code: 'number', value: 2 } as const;
const zero = { code: 'number', value: 0 } as const;
