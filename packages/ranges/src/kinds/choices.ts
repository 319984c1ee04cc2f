import type { CoreExpression, HitPolicy } from '@tiaoli/ir';
import type { Context, Handler, NodeOf } from '../context.js';
import { decimal, greatest, least } from '../decimal.js';
import { anyOf, type NumberRange } from '../quotient.js';
import { numberOf, type Shape } from '../shape.js';

/** What either of several values may be; nothing where nothing is known of one of them. */
export function anyShape(shapes: readonly (Shape | undefined)[]): Shape | undefined {
  const [first, ...rest] = shapes;
  let all = first;
  for (const shape of rest) all = eitherShape(all, shape);
  return all;
}

function eitherShape(left: Shape | undefined, right: Shape | undefined): Shape | undefined {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a !== undefined && b !== undefined) return anyOf(a, b);
  if (left?.kind !== 'record' || right?.kind !== 'record') return undefined;
  const fields = new Map<string, Shape>();
  for (const [name, shape] of left.fields) {
    const both = eitherShape(shape, right.fields.get(name));
    if (both !== undefined) fields.set(name, both);
  }
  return { kind: 'record', fields };
}

export const conditional: Handler<'if'> = (node, { shapeOf }) => {
  shapeOf(node.condition);
  return anyShape([shapeOf(node.whenTrue), shapeOf(node.whenFalse)]);
};

export const cases: Handler<'cases'> = (node, { shapeOf }) => {
  for (const { when } of node.branches) if (when !== undefined) shapeOf(when);
  return anyShape(node.branches.map(({ then }) => shapeOf(then)));
};

export const fallback: Handler<'fallback'> = (node, { shapeOf }) =>
  anyShape([shapeOf(node.value), shapeOf(node.fallback)]);

export const match: Handler<'match'> = (node, { shapeOf }) => {
  shapeOf(node.test, numberOf(shapeOf(node.subject)));
  return undefined;
};

export const table: Handler<'table'> = (node, context) => {
  lookAtCells(node, context);
  const { shapeOf } = context;
  const columns = node.outputs.map((_, column) =>
    node.rows.map(({ outputs }) => shapeIn(outputs[column], shapeOf)),
  );
  return combine[node.hitPolicy](node, columns);
};

function shapeIn(
  output: CoreExpression | undefined,
  shapeOf: Context['shapeOf'],
): Shape | undefined {
  return output && shapeOf(output);
}

function lookAtCells(node: NodeOf<'table'>, { shapeOf }: Context): void {
  const subjects = node.columns.map(({ subject }) => numberOf(shapeOf(subject)));
  for (const { cells } of node.rows) {
    for (const [column, { test }] of cells.entries()) {
      if (test !== undefined) shapeOf(test, subjects[column]);
    }
  }
}

type Columns = readonly (readonly (Shape | undefined)[])[];

const combine: {
  readonly [P in HitPolicy]: (node: NodeOf<'table'>, columns: Columns) => Shape | undefined;
} = {
  unique: singleHit,
  first: singleHit,
  collect: () => undefined,
  sum: (_, [outputs = []]) => sumOf(outputs),
  min: (_, [outputs = []]) => anyShape(outputs),
  max: (_, [outputs = []]) => anyShape(outputs),
  count: ({ rows }) => decimal(0, 0n, BigInt(rows.length)),
};

function singleHit({ outputs }: NodeOf<'table'>, columns: Columns): Shape | undefined {
  const shapes = columns.map(anyShape);
  if (outputs.length === 1) return shapes[0];
  const known = outputs.flatMap(({ name }, column): [string, Shape][] => {
    const shape = shapes[column];
    return shape === undefined ? [] : [[name, shape]];
  });
  return { kind: 'record', fields: new Map(known) };
}

/** Each row may count or not. */
function sumOf(outputs: readonly (Shape | undefined)[]): NumberRange | undefined {
  const numbers = outputs.map(numberOf);
  const all = numberOf(anyShape(outputs));
  if (all?.kind !== 'decimal' || numbers.includes(undefined)) return undefined;
  const rows = BigInt(outputs.length);
  return decimal(all.scale, least(0n, all.min * rows), greatest(0n, all.max * rows));
}
