import type { HitPolicy, TableRow } from '@tiaoli/ir';
import { add, maximum, minimum, type Rational } from '../numbers/rational.js';
import {
  bounded,
  choose,
  Failure,
  isError,
  Open,
  type Outcome,
  unknown,
  weaker,
} from '../outcome.js';
import {
  type Evaluate,
  type EvaluateDetail,
  type Handler,
  inParts,
  type NodeOf,
  type Scope,
  withSubject,
} from '../scope.js';
import { type Field, isSame } from '../value.js';
import { recordOf } from './field.js';

/** A compiled row, or `otherwise`, which has no cells. */
interface Row {
  readonly cells: readonly { readonly column: number; readonly test: Evaluate<boolean> }[];
  readonly outputs: readonly Evaluate[];
}

/** A compiled table. */
interface Whole {
  readonly node: NodeOf<'table'>;
  readonly columns: readonly Evaluate[];
  readonly rows: readonly Row[];
  readonly otherwise: Row | undefined;
}

/** A row that holds or may hold. */
interface Hit {
  readonly row: Row;
  readonly condition: Outcome<boolean>;
}

export const table: Handler<'table'> = (node, compiler) => {
  const row = ({ cells, outputs }: TableRow): Row => ({
    cells: cells.flatMap(({ test }, column) =>
      test === undefined ? [] : [{ column, test: compiler.truth(test) }],
    ),
    outputs: outputs.map(compiler.any),
  });
  const last = node.rows.find(({ isOtherwise }) => isOtherwise);
  const whole: Whole = {
    node,
    columns: node.columns.map(({ subject }) => compiler.any(subject)),
    rows: node.rows.filter(({ isOtherwise }) => !isOtherwise).map(row),
    otherwise: last && row(last),
  };
  const { hitPolicy } = node;
  return hitPolicy === 'unique' || hitPolicy === 'first'
    ? inParts(singleHit(whole, hitPolicy))
    : manyHits(whole, combine[hitPolicy], hitPolicy === 'count');
};

/** The rows that hold or may hold, up to the first that holds where that alone counts. */
function hitsOf({ columns, rows }: Whole, at: Scope, onlyFirst: boolean): readonly Hit[] {
  const scopes = columns.map((column) => withSubject(at, column(at)));
  const hits: Hit[] = [];
  for (const row of rows) {
    const condition = conditionOf(row, scopes, at);
    if (condition === false) continue;
    hits.push({ row, condition });
    if (onlyFirst && condition === true) break;
  }
  return hits;
}

function conditionOf({ cells }: Row, scopes: readonly Scope[], at: Scope): Outcome<boolean> {
  let open: Open | undefined;
  for (const { column, test } of cells) {
    const outcome = test(scopes[column] ?? at);
    if (outcome === false) return false;
    if (outcome instanceof Open) open = weaker(open, outcome);
  }
  return open ?? true;
}

const noRow = new Failure('table-no-row');
const conflict = new Failure('table-rows-conflict');

/** Each output column by itself, so that one may be known while another is not. */
function singleHit(whole: Whole, policy: HitPolicy): EvaluateDetail {
  const { node, otherwise } = whole;
  return (at) => {
    const hits = hitsOf(whole, at, policy === 'first');
    const certain = hits.filter(({ condition }) => condition === true);
    const isOther = certain.length === 0 && otherwise !== undefined;
    const base = isOther ? [otherwise] : certain.map(({ row }) => row);
    const columnOf = (row: Row, column: number): Outcome => row.outputs[column]?.(at) ?? unknown;
    const fields = node.outputs.map(({ name }, column) => {
      const agree = agreed(base.map((row) => columnOf(row, column)));
      if (certain.length === hits.length) return { name, value: agree };
      const doubtful = hits.flatMap(({ row, condition }) =>
        condition instanceof Open ? [{ condition, value: columnOf(row, column) }] : [],
      );
      return { name, value: choose(doubtful, agree) };
    });
    return { outcome: rowOf(fields), fields };
  };
}

/** The value of one row's outputs: a lone one by itself, several as a record. */
function rowOf(fields: readonly Field<Outcome>[]): Outcome {
  const [first] = fields;
  return fields.length === 1 && first !== undefined ? first.value : recordOf(fields);
}

/** The output of all rows that hold; several are fine as long as they agree. */
function agreed(outcomes: readonly Outcome[]): Outcome {
  const [first = noRow, ...others] = outcomes;
  if (others.length === 0) return first;
  const error = outcomes.find(isError);
  if (error !== undefined) return error;
  const known = outcomes.flatMap((each) => (each instanceof Open ? [] : [each]));
  const [value] = known;
  if (value !== undefined && known.some((other) => !isSame(other, value))) return conflict;
  return known.length === outcomes.length ? first : unknown;
}

type Combine = (values: readonly Rational[]) => Outcome;

const combine: { readonly [P in Exclude<HitPolicy, 'unique' | 'first'>]: Combine } = {
  collect: (values) => values,
  sum: (values) => bounded(values.reduce(add, 0)),
  min: (values) => (values.length === 0 ? noRow : values.reduce(minimum)),
  max: (values) => (values.length === 0 ? noRow : values.reduce(maximum)),
  count: (values) => values.length,
};

/** Collect and the numeric aggregates: they wait until it is known of every row whether it holds. */
function manyHits(whole: Whole, combined: Combine, countsOnly: boolean): Evaluate {
  const { node, otherwise } = whole;
  const rowValue = ({ outputs }: Row, at: Scope): Outcome => {
    if (countsOnly) return true;
    const fields = node.outputs.map(({ name }, column) => ({
      name,
      value: outputs[column]?.(at) ?? unknown,
    }));
    return rowOf(fields);
  };
  return (at) => {
    const hits = hitsOf(whole, at, false);
    const held = hits.flatMap(({ row, condition }) => (condition === true ? [row] : []));
    const rows = hits.length > 0 || otherwise === undefined ? held : [otherwise];
    const conditions = hits.map(({ condition }) => condition);
    const values = rows.map((row) => rowValue(row, at));
    const error = conditions.find(isError) ?? values.find(isError);
    if (error !== undefined) return error;
    if (conditions.includes(unknown) || values.includes(unknown)) return unknown;
    // Only numbers are added or compared.
    return combined(values as readonly Rational[]);
  };
}
