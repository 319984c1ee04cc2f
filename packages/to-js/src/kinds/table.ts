import type { HitPolicy, TableRow } from '@tiaoli/ir';
import { anyOf, decimal, greatest, least } from '@tiaoli/ranges';
import {
  about,
  type Context,
  type Emitter,
  emit,
  inside,
  keepValue,
  type NodeOf,
} from '../emit/context.js';
import { atScale, exact } from '../emit/numbers.js';
import { beyond, decimalIn, plainIn, type Value } from '../emit/value.js';
import { binary, type Code, choose, local, number } from '../program/code.js';
import { type Branch, firstOf } from './choices.js';
import { areDisjoint } from './disjoint.js';
import { joined } from './logic.js';

type Table = NodeOf<'table'>;

export const emitTable: Emitter<'table'> = (node, context) => {
  const subjects = node.columns.map(({ subject }): Subject => {
    // A fact is read where a cell asks for it; what has to be worked out is so once.
    if (subject.kind === 'input') return (inner) => emit(subject, inner);
    const value = keepValue(emit(subject, context), context);
    return () => value;
  });
  return policies[node.hitPolicy](node, subjects, context);
};

type Subject = (context: Context) => Value;
type Write = (node: Table, subjects: readonly Subject[], context: Context) => Value;

const policies: { readonly [P in HitPolicy]: Write } = {
  unique: (node, subjects, context) =>
    areDisjoint(node.rows) ? single(node, subjects, context) : unique(node, subjects, context),
  first: single,
  collect: () => beyond('a list'),
  sum: (node, subjects, context) => summed(node, subjects, context),
  min: () => beyond('the least of rows'),
  max: () => beyond('the greatest of rows'),
  count: (node, subjects, context) => counted(node, subjects, context),
};

function single(node: Table, subjects: readonly Subject[], context: Context): Value {
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

/** All conditions are looked at: two rows that hold are for the general path. */
function unique(node: Table, subjects: readonly Subject[], context: Context): Value {
  const { block } = context;
  const conditions = node.rows.map((row) =>
    row.isOtherwise ? undefined : block.keep(conditionOf(row, subjects, context)),
  );
  block.giveUpUnless(binary('<=', countOf(conditions), number(1)));
  return firstOf(
    node.rows.map((row, index): Branch => {
      const condition = conditions[index];
      const then = (inner: Context): Value => outputsOf(row, node, inner);
      return condition === undefined ? { then } : { when: () => condition, then };
    }),
    context,
  );
}

function countOf(conditions: readonly (Code | undefined)[]): Code {
  return conditions.reduce<Code>(
    (sum, each) =>
      each === undefined ? sum : binary('+', sum, choose(each, number(1), number(0))),
    number(0),
  );
}

function counted(node: Table, subjects: readonly Subject[], context: Context): Value {
  const { block } = context;
  const conditions = node.rows.map((row) =>
    row.isOtherwise ? undefined : conditionOf(row, subjects, context),
  );
  const count = block.keep(countOf(conditions));
  const hasOtherwise = conditions.includes(undefined);
  const code = hasOtherwise ? choose(binary('===', count, number(0)), number(1), count) : count;
  return { kind: 'decimal', code, range: decimal(0, 0n, BigInt(node.rows.length)) };
}

/** The outputs of all rows that hold, together. */
function summed(node: Table, subjects: readonly Subject[], context: Context): Value {
  const { block } = context;
  if (node.rows.some(({ isOtherwise }) => isOtherwise)) return beyond('a sum with otherwise');
  const added = node.rows.map((row) => {
    const condition = block.keep(conditionOf(row, subjects, context));
    const then = block.inner();
    const value = decimalIn(outputsOf(row, node, inside(context, then)));
    return { condition, then, value };
  });
  const range = added.map(({ value }) => value.range as ReturnType<typeof anyOf>).reduce(anyOf);
  if (range.kind !== 'decimal') return beyond('a sum of quotients');
  const rows = BigInt(added.length);
  const total = decimal(range.scale, least(0n, range.min * rows), greatest(0n, range.max * rows));
  const name = block.declare();
  block.set(name, number(0));
  for (const { condition, then, value } of added) {
    const wide = atScale(value, range.scale, then);
    then.set(name, binary('+', local(name), wide.code));
    block.when(condition, then);
  }
  return exact(local(name), total, block);
}

function conditionOf(row: TableRow, subjects: readonly Subject[], context: Context): Code {
  const tests = row.cells.flatMap(({ test }, column) => {
    const subject = subjects[column];
    if (test === undefined || subject === undefined) return [];
    return [(inner: Context): Code => plainIn(emit(test, about(inner, subject(inner)))).code];
  });
  return joined('&&', tests, context);
}

function outputsOf(row: TableRow, { outputs }: Table, context: Context): Value {
  const values = row.outputs.map((output) => emit(output, context));
  const [only] = values;
  if (outputs.length === 1 && only !== undefined) return only;
  const fields = outputs.map(({ name }, index): readonly [string, Value] => [
    name,
    values[index] ?? beyond('an output'),
  ]);
  return { kind: 'record', fields };
}
