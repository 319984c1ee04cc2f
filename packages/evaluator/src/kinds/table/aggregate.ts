import type { HitPolicy, Table } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import { impossible } from '../../needs/fact-family.js';
import type { Known, Outcome } from '../../outcome.js';
import { fail, placeOf } from '../../run/fail.js';
import {
  holds,
  known,
  knownNumber,
  numberOf,
  toDecide,
  toFail,
  toHold,
  unknown,
} from '../../run/outcomes.js';
import { strict } from '../../run/strict.js';
import type { Step } from '../../step.js';
import { bounded } from '../arithmetic.js';
import { describeColumns } from './describe.js';
import { recordOf } from './record.js';
import { evaluateOutputs, type RowState } from './rows.js';
import type { TableResult, TableState } from './state.js';

type Combine = (values: readonly Known[], state: TableState) => Outcome;

/** Collect and the numeric aggregates: they wait until it is known of every row whether it holds. */
function aggregateWith(combine: Combine, valueFrom: typeof rowValue) {
  return (state: TableState): TableResult => {
    const held = rowsThatHold(state).map((index) => hitAt(index, state, valueFrom));
    const isSettled = state.rows.every(({ status }) => status === 'true' || status === 'false');
    const isOtherwise = state.rows.every(({ status }) => status === 'false');
    return {
      outcome: outcomeOf(state, held, combine),
      outputs: new Map(held.map(({ index, outputs }) => [index, outputs])),
      chosen: isSettled ? held.map(({ index }) => index) : [],
      otherwise: isSettled ? (isOtherwise ? 'true' : 'false') : 'unknown',
    };
  };
}

interface Held {
  readonly index: number;
  readonly outputs: readonly Step[];
  readonly value: Outcome;
}

function rowsThatHold({ rows, table }: TableState): readonly number[] {
  const isOtherwise =
    rows.length < table.rows.length && rows.every(({ status }) => status === 'false');
  if (isOtherwise) return [table.rows.length - 1];
  return rows.flatMap(({ status }, index) => (status === 'true' ? [index] : []));
}

function hitAt(index: number, { table, scope }: TableState, valueFrom: typeof rowValue): Held {
  const row = table.rows[index];
  const outputs = row === undefined ? [] : evaluateOutputs(row, scope);
  return { index, outputs, value: valueFrom(table, outputs, scope) };
}

function rowValue(table: Table, outputs: readonly Step[], scope: TableState['scope']): Outcome {
  const fields = outputs.map(({ outcome }, column) => ({
    name: table.outputs[column]?.name ?? '',
    outcome,
  }));
  return recordOf(fields, scope);
}

function outcomeOf(state: TableState, held: readonly Held[], combine: Combine): Outcome {
  const values = held.map(({ value }) => value);
  const failure =
    state.rows.find(({ status }) => status === 'error')?.condition ??
    values.find(({ status }) => status === 'error');
  if (failure !== undefined) return failure;
  const open = state.rows.filter(({ status }) => status === 'unknown');
  if (open.length > 0) return waiting(state, open, values);
  if (values.length === 0) return combine([], state);
  return strict(values, state.scope, (all) => combine(all, state));
}

function waiting(
  state: TableState,
  open: readonly RowState[],
  values: readonly Outcome[],
): Outcome {
  const { table, scope } = state;
  const { sets } = scope.run;
  const counts = table.hitPolicy === 'count';
  const perRow = open.map(({ row, condition }) => {
    const outputs = counts ? [] : evaluateOutputs(row, scope);
    const wanted = outputs.map(({ outcome }) => toDecide(outcome));
    return sets.anyOf([toFail(condition), sets.allOf([toHold(condition), ...wanted])]);
  });
  const needs = sets.allOf([...perRow, ...values.map(toDecide)]);
  const conditions = open.map(({ condition }) => toDecide(condition));
  return unknown(needs === impossible ? sets.anyOf(conditions) : needs, sets);
}

const better = {
  min: (a: Fraction, b: Fraction) => a.lt(b),
  max: (a: Fraction, b: Fraction) => a.gt(b),
};

function extreme(isBetter: (a: Fraction, b: Fraction) => boolean): Combine {
  return (values, state) => {
    const [first, ...rest] = values.map(numberOf);
    if (first !== undefined) {
      return knownNumber(
        rest.reduce((best, value) => (isBetter(value, best) ? value : best), first),
      );
    }
    const parameters = { ...placeOf(state.scope), values: describeColumns(state) };
    return fail(state.scope, state.table.id, 'table-no-row', parameters);
  };
}

const collect: Combine = (values) =>
  known({ kind: 'list', items: values.map(({ value }) => value) });

const sum: Combine = (values, { table, scope }) => {
  const total = values.reduce((soFar, value) => soFar.add(numberOf(value)), new Fraction(0n));
  return bounded(total, table.id, scope);
};

const count: Combine = (values) => knownNumber(new Fraction(BigInt(values.length)));

/** How many rows hold does not depend on what they give. */
const noValue: typeof rowValue = () => holds;

export const aggregates: {
  readonly [P in Exclude<HitPolicy, 'unique' | 'first'>]: (state: TableState) => TableResult;
} = {
  collect: aggregateWith(collect, rowValue),
  sum: aggregateWith(sum, rowValue),
  min: aggregateWith(extreme(better.min), rowValue),
  max: aggregateWith(extreme(better.max), rowValue),
  count: aggregateWith(count, noValue),
};
