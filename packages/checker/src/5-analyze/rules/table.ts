import type { Table, TableRow } from '@tiaoli/ir';
import { type RuleAnalysis, reportNotProved } from '../analysis.js';
import type { Environment } from '../space/environment.js';
import { expressionKey } from '../space/expression-key.js';
import { createGrid, type Grid } from '../space/grid.js';
import { overlapping } from '../space/overlaps.js';
import {
  canHold,
  isBroader,
  isSameRegion,
  isTransparent,
  sharedPoints,
} from '../space/row-relations.js';
import { createBudget, findUncovered, type SearchBudget } from '../space/uncovered.js';
import { variableOf } from '../space/variable.js';
import { witnessWords } from '../space/witness.js';

/** What one look at a table at one time needs. */
interface Look extends RuleAnalysis {
  readonly table: Table;
  readonly rows: readonly TableRow[];
  readonly grid: Grid;
  readonly environment: Environment;
  /** For all looks at the table together. */
  readonly budget: SearchBudget;
}

/** Rows that can never decide, rows that contradict each other, and facts that no row is for. */
export function analyzeTable(table: Table, analysis: RuleAnalysis): void {
  const rows = table.rows.filter((row) => !row.isOtherwise);
  const holeBudget = createBudget();
  const budget = createBudget();
  let isOtherwiseVain = true;
  for (const environment of analysis.environments) {
    const variables = table.columns.map(({ subject, text }) =>
      variableOf(subject, text, environment),
    );
    const tests = rows.map((row) => ({ tests: row.cells.map((cell) => cell.test) }));
    const grid = createGrid({ variables, rows: tests }, environment);
    if (grid === undefined) {
      reportNotProved(analysis);
      return;
    }
    const look: Look = { ...analysis, table, rows, grid, environment, budget: holeBudget };
    const dead = reportImpossible(look);
    reportHole(look);
    isOtherwiseVain = isOtherwiseVain && coversAll(look);
    comparePairs({ ...look, budget }, dead);
  }
  const otherwise = table.rows.find((row) => row.isOtherwise);
  if (otherwise === undefined || !isOtherwiseVain) return;
  analysis.report('otherwise-unreachable', analysis.spanOf(otherwise.id), {});
}

/** Whether some row certainly holds, whatever the facts. */
function coversAll({ table, rows, grid, budget }: Look): boolean {
  if (rows.length === table.rows.length) return false;
  const certain = [...rows.keys()].filter((index) => isTransparent(grid, index));
  return findUncovered(grid, certain, budget) === undefined;
}

function reportImpossible({ rows, grid, report, spanOf }: Look): ReadonlySet<number> {
  const dead = new Set<number>();
  for (const [index, row] of rows.entries()) {
    if (canHold(grid, index)) continue;
    dead.add(index);
    report('table-impossible-row', spanOf(row.id), { row: String(index + 1) });
  }
  return dead;
}

function comparePairs(look: Look, dead: ReadonlySet<number>): void {
  const { table, rows, grid } = look;
  if (table.hitPolicy !== 'unique' && table.hitPolicy !== 'first') return;
  const overlaps = overlapping(
    grid,
    [...rows.keys()].filter((index) => !dead.has(index)),
  );
  if (overlaps === undefined) {
    reportNotProved(look);
    return;
  }
  const keys = new Map(rows.map((row) => [row, outputKey(row)]));
  for (const [later, row] of rows.entries()) {
    const earlier = overlaps.get(later);
    if (earlier === undefined) continue;
    if (table.hitPolicy === 'unique') compareUnique(look, later, earlier, keys);
    else compareFirst(look, later, row, earlier);
  }
}

function compareFirst(look: Look, later: number, row: TableRow, earlier: readonly number[]): void {
  const { grid } = look;
  const broad =
    earlier.find((index) => isBroader(grid, index, later)) ?? coveredBy(look, earlier, later);
  if (broad !== undefined) reportUnreachable(look, later, row, broad);
}

/** The last of the earlier rows that together leave nothing of a row. */
function coveredBy(look: Look, earlier: readonly number[], later: number): number | undefined {
  const { grid, budget } = look;
  const certain = earlier.filter((index) => isTransparent(grid, index));
  if (certain.length < 2) return undefined;
  const left = findUncovered(grid, certain, budget, later);
  if (left === 'unproved') reportNotProved(look);
  return left === undefined ? certain.at(-1) : undefined;
}

function reportUnreachable(
  { rows, report, spanOf }: Look,
  later: number,
  row: TableRow,
  broad: number,
): void {
  const parameters = { row: String(later + 1), earlier: String(broad + 1) };
  report('table-unreachable-row', spanOf(row.id), parameters, {
    related: place(rows, broad, spanOf),
  });
}

function compareUnique(
  look: Look,
  later: number,
  earlier: readonly number[],
  keys: ReadonlyMap<TableRow, string>,
): void {
  const { rows, grid, report, spanOf, environment } = look;
  const row = rows[later];
  for (const index of earlier) {
    const other = rows[index];
    if (row === undefined || other === undefined) continue;
    const related = place(rows, index, spanOf);
    const parameters = { row: String(later + 1), earlier: String(index + 1) };
    if (keys.get(row) === keys.get(other)) {
      if (!isSameRegion(grid, index, later)) continue;
      report('table-duplicate-row', spanOf(row.id), parameters, { related });
      return;
    }
    const shared = sharedPoints(grid, index, later);
    if (shared === undefined) continue;
    const witness = witnessWords(shared, environment);
    report('table-overlap', spanOf(row.id), { ...parameters, witness }, { related });
    return;
  }
}

function outputKey(row: TableRow): string {
  return row.outputs.map(expressionKey).join();
}

function place(rows: readonly TableRow[], index: number, spanOf: Look['spanOf']) {
  const row = rows[index];
  if (row === undefined) return [];
  const number = String(index + 1);
  return [{ span: spanOf(row.id), message: { zh: `第 ${number} 行`, en: `row ${number}` } }];
}

/** Hit policies for which a combination without a row is an error at run time. */
const singleHit: ReadonlySet<Table['hitPolicy']> = new Set(['unique', 'first', 'min', 'max']);

function reportHole(look: Look): void {
  const { table, rows, grid, environment, report, declaration, budget } = look;
  if (!singleHit.has(table.hitPolicy) || rows.length < table.rows.length) return;
  const hole = findUncovered(grid, [...rows.keys()], budget);
  if (hole === 'unproved') reportNotProved(look);
  if (hole === undefined || hole === 'unproved') return;
  const witness = witnessWords(hole, environment);
  report('table-hole', declaration.name.span, { rule: declaration.name.text, witness });
}
