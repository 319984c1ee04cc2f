import type { TableOutput } from '@tiaoli/ir';
import type { Outcome } from '../../outcome.js';
import { choose, type DoubtfulChoice } from '../../run/choose.js';
import { fail, placeOf } from '../../run/fail.js';
import { known, waitingFor } from '../../run/outcomes.js';
import type { Step, TestStatus } from '../../step.js';
import { valuesEqual } from '../../values/equal.js';
import { describeColumns, rowNumbers } from './describe.js';
import { recordOf } from './record.js';
import { evaluateOutputs, isInDoubt } from './rows.js';
import type { TableResult, TableState } from './state.js';

/** Outputs of a row, and its index in the table. */
interface Hit {
  readonly index: number;
  readonly outputs: readonly Step[];
}

/** The rows that may give the result of a unique or first table. */
interface Hits {
  readonly certain: readonly Hit[];
  readonly doubtful: readonly (Hit & { readonly condition: Outcome })[];
  /** Evaluated only where no row holds for certain. */
  readonly otherwise?: Hit;
}

/**
 * Unique and first: each output column is decided by itself, so that a part of the result may be
 * known while another is not.
 */
export function singleHit(state: TableState): TableResult {
  const hits = collectHits(state);
  const fields = state.table.outputs.map((output, column) => ({
    name: output.name,
    outcome: decideColumn(state, hits, output, column),
  }));
  const giving = hits.certain[0] ?? hits.otherwise;
  const isDecided = fields.some(({ outcome }) => outcome.status === 'known');
  const shown = hits.otherwise === undefined ? hits.certain : [...hits.certain, hits.otherwise];
  return {
    outcome: recordOf(fields, state.scope),
    outputs: new Map(shown.map(({ index, outputs }) => [index, outputs])),
    chosen: isDecided && giving !== undefined ? [giving.index] : [],
    fields,
    otherwise: otherwiseStatus(state, hits),
  };
}

function collectHits({ table, rows, scope }: TableState): Hits {
  const certain: Hit[] = [];
  const doubtful: (Hit & { readonly condition: Outcome })[] = [];
  for (const [index, state] of rows.entries()) {
    if (state.status === 'false') continue;
    const hit = { index, outputs: evaluateOutputs(state.row, scope) };
    if (isInDoubt(state)) doubtful.push({ ...hit, condition: state.condition });
    else certain.push(hit);
  }
  const last = table.rows.at(-1);
  if (certain.length > 0 || last?.isOtherwise !== true) return { certain, doubtful };
  const otherwise = { index: table.rows.length - 1, outputs: evaluateOutputs(last, scope) };
  return { certain, doubtful, otherwise };
}

function decideColumn(state: TableState, hits: Hits, output: TableOutput, column: number): Outcome {
  const base = baseOf(state, hits, column);
  if (hits.doubtful.length === 0) return base;
  const doubtful = hits.doubtful.map(
    (hit): DoubtfulChoice => ({
      condition: hit.condition,
      value: outcomeAt(hit, column),
      expression: hit.outputs[column]?.expression,
    }),
  );
  const mode = state.table.hitPolicy === 'first' ? 'first' : 'only';
  const isBoolean = output.type.kind === 'boolean';
  const baseHolds = hits.certain.length > 0;
  const giving = hits.certain.length > 1 ? undefined : (hits.certain[0] ?? hits.otherwise);
  const baseExpression = giving?.outputs[column]?.expression;
  return choose(
    { doubtful, base, baseExpression, mode, baseHolds, isBoolean },
    state.scope.run.sets,
  );
}

/** What the column gives if no row in doubt holds. */
function baseOf(state: TableState, { certain, otherwise }: Hits, column: number): Outcome {
  const [first, ...others] = certain;
  if (first !== undefined) return agreed(state, [first, ...others], column);
  if (otherwise !== undefined) return outcomeAt(otherwise, column);
  const { scope, table } = state;
  return fail(scope, table.id, 'table-no-row', {
    ...placeOf(scope),
    values: describeColumns(state),
  });
}

/** The output of all rows that hold; several are fine as long as they agree. */
function agreed(state: TableState, certain: readonly [Hit, ...Hit[]], column: number): Outcome {
  const outcomes = certain.map((hit) => outcomeAt(hit, column));
  const first = outcomeAt(certain[0], column);
  const error = outcomes.find((outcome) => outcome.status === 'error');
  if (error !== undefined) return error;
  const values = outcomes.flatMap((outcome) => (outcome.status === 'known' ? [outcome.value] : []));
  const [value] = values;
  if (value !== undefined && values.some((other) => !valuesEqual(other, value))) {
    return conflict(state, certain);
  }
  if (values.length === outcomes.length || outcomes.length === 1) return first;
  return waitingFor(outcomes, state.scope.run.sets);
}

function conflict(state: TableState, certain: readonly Hit[]): Outcome {
  const { scope, table } = state;
  const rows = rowNumbers(certain.map((hit) => hit.index));
  const parameters = { ...placeOf(scope), rows, values: describeColumns(state) };
  return fail(scope, table.id, 'table-rows-conflict', parameters);
}

function outcomeAt(hit: Hit, column: number): Outcome {
  return hit.outputs[column]?.outcome ?? known({ kind: 'text', value: '' });
}

function otherwiseStatus({ table }: TableState, { certain, doubtful }: Hits): TestStatus {
  if (certain.length > 0) return table.hitPolicy === 'first' ? 'notReached' : 'false';
  return doubtful.length > 0 ? 'unknown' : 'true';
}
