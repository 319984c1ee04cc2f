import {
  type OutputColumn,
  outputColumnsOf,
  outputValue,
  type RowResult,
  runTable,
  type Sheet,
  type TableProblem,
} from '@tiaoli/fact-tables';
import type { LoadedPolicy, RuleReport } from 'tiaoli';
import { createTally } from './column-tally.js';
import type { PopulationEffect, Reading, RefusedRow } from './effect.js';
import type { PopulationOptions, Readings } from './readings.js';
import { type RowLabel, rowLabelOf } from './row-label.js';

export interface PopulationStep {
  readonly done: number;
  readonly total: number;
}

/** How many refused rows are kept. */
const mostRefused = 20;

/**
 * Decides each row by both versions and sums up what changes; or says what is in the way of it.
 * Whoever takes no further step has cancelled.
 */
export function* comparePopulation(
  before: LoadedPolicy,
  after: LoadedPolicy,
  sheet: Pick<Sheet, 'rows' | 'rowNumbers'>,
  readings: Readings,
  { place }: Pick<PopulationOptions, 'place'> = {},
): Generator<PopulationStep, PopulationEffect | { readonly inTheWay: readonly TableProblem[] }> {
  const placed = place === undefined ? {} : { place };
  const older = runTable(before, sheet, { ...readings.before, ...placed });
  const newer = runTable(after, sheet, { ...readings.after, ...placed });
  const columns = columnsOfBoth(before, after, readings, placed);
  const count = createCount(columns, rowLabelOf(sheet, readings));
  for (const chunk of newer) {
    const other = older.next().value;
    const inTheWay = [...(other?.problems ?? []), ...(chunk.problems ?? [])];
    if (inTheWay.length > 0) return { inTheWay: once(inTheWay) };
    chunk.rows.forEach((row, index) => {
      const one = other?.rows[index];
      if (one !== undefined) count.add(one, row);
    });
    yield { done: chunk.done, total: chunk.total };
  }
  const days = { before: readings.before.asOf, after: readings.after.asOf };
  return { days, rows: sheet.rows.length, ...count.result() };
}

/** What both versions are in the way of is said once. */
function once(problems: readonly TableProblem[]): readonly TableProblem[] {
  return [...new Map(problems.map((each) => [each.message.en, each])).values()];
}

interface BothColumns {
  readonly older: OutputColumn;
  readonly newer: OutputColumn;
}

/** The results that both versions give. */
function columnsOfBoth(
  before: LoadedPolicy,
  after: LoadedPolicy,
  readings: Readings,
  placed: { readonly place?: string },
): readonly BothColumns[] {
  const columns = (policy: LoadedPolicy, { form, asOf }: Reading) =>
    outputColumnsOf(policy, form, { asOf, ...placed }).filter(({ detail }) => !detail);
  const known = new Map(columns(before, readings.before).map((each) => [each.key, each]));
  return columns(after, readings.after).flatMap((newer) => {
    const older = known.get(newer.key);
    return older === undefined ? [] : [{ older, newer }];
  });
}

interface Count {
  add(one: RowResult, other: RowResult): void;
  result(): Pick<PopulationEffect, 'compared' | 'changed' | 'refused' | 'columns'>;
}

function createCount(columns: readonly BothColumns[], labelOf: RowLabel): Count {
  const tallies = columns.map((each) => ({ ...each, tally: createTally(each.older, each.newer) }));
  const refused: RefusedRow[] = [];
  let [compared, changed] = [0, 0];
  return {
    add: (one, other) => {
      if (one.status === 'refused' || other.status === 'refused') {
        const problems = [one, other].flatMap((row) => ('problems' in row ? row.problems : []));
        if (refused.length < mostRefused) refused.push({ row: other.row, problems });
        return;
      }
      compared += 1;
      const row = { row: other.row, label: labelOf(other.index) };
      const differ = tallies.map(({ older, newer, tally }) =>
        tally.add(
          row,
          outputValue(reportIn(one.results, older.rule), older),
          outputValue(reportIn(other.results, newer.rule), newer),
        ),
      );
      if (differ.includes(true)) changed += 1;
    },
    result: () => ({
      compared,
      changed,
      refused,
      columns: tallies.map(({ tally }) => tally.result()),
    }),
  };
}

function reportIn(
  results: Readonly<Record<string, RuleReport>>,
  rule: string,
): RuleReport | undefined {
  return Object.hasOwn(results, rule) ? results[rule] : undefined;
}
