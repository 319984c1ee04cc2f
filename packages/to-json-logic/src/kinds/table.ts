import type { HitPolicy, TableRow } from '@tiaoli/ir';
import { decimal, greatest, least } from '@tiaoli/ranges';
import { type Branch, chooseValue, firstOf } from '../emit/choose.js';
import { about, type Context, type Emitter, emit, inside, type NodeOf } from '../emit/context.js';
import { addDecimals, exact, zero } from '../emit/numbers.js';
import { extreme } from '../emit/order.js';
import {
  type DecimalValue,
  decimalIn,
  isNumber,
  type NumberValue,
  numberIn,
  plainIn,
  type TextsValue,
  type Value,
} from '../emit/value.js';
import type { JsonLogicRule } from '../logic/logic.js';
import { and, not, or } from '../logic/truths.js';
import { refuse } from '../refusal.js';
import { areEqual } from './compare.js';
import { exclude } from './disjoint.js';
import { countOf, joined } from './logic.js';

type Table = NodeOf<'table'>;
type Subject = (context: Context) => Value;
type Write = (node: Table, subjects: readonly Subject[], context: Context) => Value;

export const emitTable: Emitter<'table'> = (node, context) => {
  const subjects = node.columns.map(
    ({ subject }): Subject =>
      (inner) =>
        emit(subject, inner),
  );
  return policies[node.hitPolicy](node, subjects, context);
};

const policies: { readonly [P in HitPolicy]: Write } = {
  unique,
  first,
  collect,
  sum: aggregated((rows) => sumOf(rows)),
  min: aggregated((rows, context) => extremeOf('min', rows, context)),
  max: aggregated((rows, context) => extremeOf('max', rows, context)),
  count: (node, subjects, context) => {
    const conditions = conditionsOf(node, subjects, context);
    const count = countOf(conditions);
    const hasOtherwise = node.rows.some(({ isOtherwise }) => isOtherwise);
    return hasOtherwise
      ? chooseValue(or(...conditions), count, exact(0, decimal(0, 1n, 1n)))
      : count;
  },
};

function first(node: Table, subjects: readonly Subject[], context: Context): Value {
  return firstOf(
    node.rows.map((row): Branch => {
      const then = (inner: Context): Value => outputsOf(row, node, inner);
      return row.isOtherwise
        ? { then }
        : { when: (inner) => conditionOf(row, subjects, inner), then };
    }),
    context,
  );
}

/** Two rows that hold are an error, unless they say the same. */
function unique(node: Table, subjects: readonly Subject[], context: Context): Value {
  const tested = node.rows.filter(({ isOtherwise }) => !isOtherwise);
  const opposed = tested.flatMap((row, index) =>
    tested
      .slice(index + 1)
      .filter((other) => !exclude(row, other) && !saySame(row, other))
      .map((other) => [row, other] as const),
  );
  if (opposed.length === 0) return first(node, subjects, context);
  const conditions = new Map(
    tested.map((row) => [row, conditionOf(row, subjects, context)] as const),
  );
  const conditionAt = (row: TableRow): JsonLogicRule => conditions.get(row) ?? refuse('malformed');
  for (const [row, other] of opposed) {
    const isBoth = and(conditionAt(row), conditionAt(other));
    const tried = context.guard.inner();
    const [a, b] = [row, other].map((each) => outputsOf(each, node, inside(context, tried)));
    const isSame = a === undefined || b === undefined ? false : areEqual(a, b);
    const holds = or(not(isBoth), and(tried.condition(), isSame));
    context.guard.require({ why: 'defined', holds });
  }
  return firstOf(
    node.rows.map((row): Branch => {
      const then = (inner: Context): Value => outputsOf(row, node, inner);
      return row.isOtherwise ? { then } : { when: () => conditionAt(row), then };
    }),
    context,
  );
}

function saySame(row: TableRow, other: TableRow): boolean {
  return row.outputs.every((output, column) => {
    const opposite = other.outputs[column];
    if (output.kind !== 'constant' || opposite?.kind !== 'constant') return false;
    return output.value.value === opposite.value.value;
  });
}

/** The texts of all rows that hold; `otherwise` stands where none does. */
function collect(node: Table, subjects: readonly Subject[], context: Context): TextsValue {
  const conditions = conditionsOf(node, subjects, context);
  const tested = node.rows.filter(({ isOtherwise }) => !isOtherwise);
  const items = node.rows.map((row) => {
    const value = outputsOf(row, node, context);
    if (isNumber(value) || value.kind === 'date') return refuse('list');
    const { logic } = plainIn(value);
    const condition = row.isOtherwise ? not(or(...conditions)) : conditions[tested.indexOf(row)];
    if (typeof logic !== 'string') return refuse('list');
    return { text: logic, condition: condition ?? refuse('malformed') };
  });
  return { kind: 'texts', items };
}

/** A row that may hold, and its only output. */
interface Row {
  readonly condition: JsonLogicRule;
  readonly value: NumberValue;
}

type Combine = (rows: readonly Row[], context: Context) => Value;

/** One number from all rows that hold; `otherwise` stands where none does. */
function aggregated(combine: Combine): Write {
  return (node, subjects, context) => {
    const conditions = conditionsOf(node, subjects, context);
    const tested = node.rows.filter(({ isOtherwise }) => !isOtherwise);
    const rows = tested.map((row, index): Row => {
      const [then, otherwise] = [context.guard.inner(), context.guard.inner()];
      const value = numberIn(outputsOf(row, node, inside(context, then)));
      const condition = conditions[index] ?? false;
      context.guard.either(condition, then, otherwise);
      return { condition, value };
    });
    const otherwise = node.rows.find(({ isOtherwise }) => isOtherwise);
    if (otherwise === undefined) return combine(rows, context);
    const branches: Branch[] = [
      { when: () => or(...conditions), then: (inner) => combine(rows, inner) },
      { then: (inner) => outputsOf(otherwise, node, inner) },
    ];
    return firstOf(branches, context);
  };
}

function sumOf(rows: readonly Row[]): DecimalValue {
  return rows.reduce((sum, { condition, value }) => {
    const { range, logic } = decimalIn(value);
    const { scale, min, max } = range;
    const counted = chooseValue(condition, { kind: 'decimal', logic, range }, zero);
    const either = decimal(scale, least(0n, min), greatest(0n, max));
    return addDecimals(sum, { ...decimalIn(counted), range: either });
  }, zero);
}

/** The first row that holds begins; each further one that holds may better it. */
function extremeOf(which: 'min' | 'max', rows: readonly Row[], { guard }: Context): Value {
  guard.require({ why: 'defined', holds: or(...rows.map(({ condition }) => condition)) });
  const [start, ...others] = rows;
  if (start === undefined) return refuse('never');
  let best: { readonly condition: JsonLogicRule; readonly value: NumberValue } = start;
  for (const { condition, value } of others) {
    const better = extreme(which, best.value, value);
    const known = numberIn(chooseValue(best.condition, better, value));
    const kept = numberIn(chooseValue(condition, known, best.value));
    best = { condition: or(best.condition, condition), value: kept };
  }
  return best.value;
}

function conditionsOf(
  { rows }: Table,
  subjects: readonly Subject[],
  context: Context,
): readonly JsonLogicRule[] {
  return rows
    .filter(({ isOtherwise }) => !isOtherwise)
    .map((row) => conditionOf(row, subjects, context));
}

function conditionOf(row: TableRow, subjects: readonly Subject[], context: Context): JsonLogicRule {
  const tests = row.cells.flatMap(({ test }, column) => {
    const subject = subjects[column];
    if (test === undefined || subject === undefined) return [];
    return [
      (inner: Context): JsonLogicRule => plainIn(emit(test, about(inner, subject(inner)))).logic,
    ];
  });
  return joined('and', tests, context);
}

function outputsOf(row: TableRow, { outputs }: Table, context: Context): Value {
  const values = row.outputs.map((output) => emit(output, context));
  const [only] = values;
  if (outputs.length === 1 && only !== undefined) return only;
  const fields = outputs.map(({ name }, index): readonly [string, Value] => [
    name,
    values[index] ?? refuse('malformed'),
  ]);
  return { kind: 'record', fields };
}
