import type { HitPolicy, Table } from '@tiaoli/ir';
import { createStep, evaluateIn, type Handler } from '../../run/scope.js';
import type { Step, TableDecision } from '../../step.js';
import { aggregates } from './aggregate.js';
import { evaluateRows, type RowState } from './rows.js';
import { singleHit } from './single-hit.js';
import type { TableResult, TableState } from './state.js';

const hitPolicies: { readonly [P in HitPolicy]: (state: TableState) => TableResult } = {
  unique: singleHit,
  first: singleHit,
  ...aggregates,
};

export const table: Handler<'table'> = (node, scope) => {
  const columns = node.columns.map((column) => evaluateIn(scope, column.subject));
  const rows = evaluateRows(node, columns, scope);
  const result = hitPolicies[node.hitPolicy]({ table: node, columns, rows, scope });
  const outputs = [...result.outputs.values()].flat();
  return createStep(
    node,
    result.outcome,
    [...columns, ...outputs],
    decisionOf(node, columns, rows, result),
  );
};

function decisionOf(
  node: Table,
  columns: readonly Step[],
  states: readonly RowState[],
  { outputs, chosen, fields, otherwise }: TableResult,
): TableDecision {
  const rows = node.rows.map((row, index): TableDecision['rows'][number] => {
    const state = states[index];
    const status = row.isOtherwise ? otherwise : (state?.status ?? 'notReached');
    const evaluated = outputs.get(index);
    const cells = state?.cells ?? row.cells.map(() => 'notReached' as const);
    return { status, cells, ...(evaluated === undefined ? {} : { outputs: evaluated }) };
  });
  return { kind: 'table', columns, rows, chosen, ...(fields === undefined ? {} : { fields }) };
}
