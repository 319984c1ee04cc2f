import type { Bilingual } from '@tiaoli/diagnostics';
import type { TableDecision, TestStatus } from '@tiaoli/evaluator';
import type { Rule, Table, TableRow } from '@tiaoli/ir';
import { evaluateBeside, testOf } from '../shared/beside.js';
import { displayOf } from '../shared/display.js';
import { placeOf } from '../shared/place.js';
import { listed, outcomeWords } from '../shared/words.js';
import { writtenAt } from '../shared/written.js';
import { type Compare, type CompareContext, resultWords, stateOf, statusOf } from './context.js';
import type { Alternative, AlternativeCondition } from './why-not.js';

/** Every row, with every cell that fails, those too that were not looked at any more. */
export const table: Compare<'table'> = (node, context) => {
  const { decision } = context.step;
  if (decision?.kind !== 'table') return undefined;
  const cells = cellStatuses(node, context);
  const alternatives = node.rows.map((row, index): Alternative => {
    const conditions = row.cells.flatMap((_, column) =>
      conditionAt(node, row, column, cells.get(row)?.[column], decision, context),
    );
    const status = decision.rows[index]?.status ?? 'notReached';
    return {
      place: placeOf(context.answer.policy, row.id),
      outcome: outputsOf(row, node, context),
      state: stateOf(decision.chosen.includes(index), conditions, status),
      conditions,
    };
  });
  return { kind: 'table', alternatives };
};

/** By row, one a column. */
function cellStatuses(
  node: Table,
  { answer }: CompareContext,
): ReadonlyMap<TableRow, readonly TestStatus[]> {
  const tests = node.rows.flatMap((row) =>
    row.cells.map(({ test }, column) => {
      const subject = node.columns[column]?.subject;
      return test === undefined || subject === undefined ? undefined : testOf(subject, test);
    }),
  );
  const outcomes = evaluateBeside(
    answer,
    tests.filter((test) => test !== undefined),
  );
  let next = 0;
  const statuses = tests.map((test) => (test === undefined ? 'true' : statusOf(outcomes[next++])));
  let cell = 0;
  return new Map(node.rows.map((row) => [row, row.cells.map(() => statuses[cell++] ?? 'true')]));
}

/** A cell that asks nothing is no condition. */
function conditionAt(
  { columns }: Table,
  { cells }: TableRow,
  column: number,
  state: TestStatus | undefined,
  decision: TableDecision,
  { answer: { policy } }: CompareContext,
): readonly AlternativeCondition[] {
  const cell = cells[column];
  const heading = columns[column];
  const step = decision.columns[column];
  if (cell?.test === undefined || heading === undefined || state === undefined) return [];
  const { core } = policy;
  const { unit, percent } = displayOf(heading.subject, core);
  return [
    {
      subject: heading.text,
      // In the words of the author: a cell may be kept in other ones, such as true for 是.
      written: writtenAt(policy, cell.test.id) || cell.text,
      state,
      ...(step === undefined ? {} : { got: outcomeWords(step.outcome, unit, { core, percent }) }),
      place: placeOf(policy, cell.test.id),
    },
  ];
}

function outputsOf(row: TableRow, node: Table, { answer, rule }: CompareContext): Bilingual {
  const words = row.outputs.map((output, index) =>
    resultWords(output, answer, unitOf(rule, node.outputs[index]?.name)),
  );
  return listed(words);
}

function unitOf({ type, unit }: Rule, column: string | undefined) {
  const record = type.kind === 'list' ? type.of : type;
  if (record.kind !== 'record') return unit;
  return record.fields.find(({ name }) => name === column)?.unit;
}
