import type { Table, TableRow } from '@tiaoli/ir';
import type { RuleAnalysis } from '../analysis.js';
import type { Environment } from '../space/environment.js';
import { expressionKey } from '../space/expression-key.js';
import { createGrid, type Grid } from '../space/grid.js';
import {
  canHold,
  isBroader,
  isSameRegion,
  isTransparent,
  sharedPoints,
} from '../space/row-relations.js';
import { findUncovered } from '../space/uncovered.js';
import { variableOf } from '../space/variable.js';
import { witnessWords } from '../space/witness.js';

/** Pairs of rows × columns that are compared, at most; larger tables are left to the full proof. */
const mostComparisons = 400_000;

/** What one look at a table at one time needs. */
interface Look extends RuleAnalysis {
  readonly table: Table;
  readonly rows: readonly TableRow[];
  readonly grid: Grid;
  readonly environment: Environment;
}

/** Rows that can never decide, rows that contradict each other, and facts that no row is for. */
export function analyzeTable(table: Table, analysis: RuleAnalysis): void {
  const rows = table.rows.filter((row) => !row.isOtherwise);
  for (const environment of analysis.environments) {
    const variables = table.columns.map(({ subject, text }) =>
      variableOf(subject, text, environment),
    );
    const tests = rows.map((row) => ({ tests: row.cells.map((cell) => cell.test) }));
    const grid = createGrid({ variables, rows: tests }, environment);
    if (grid === undefined) return;
    const look: Look = { ...analysis, table, rows, grid, environment };
    const dead = reportImpossible(look);
    if (rows.length * rows.length * table.columns.length <= mostComparisons) {
      comparePairs(look, dead);
    }
    reportHole(look);
  }
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
  for (const [later, row] of rows.entries()) {
    if (dead.has(later)) continue;
    const earlier = [...rows.keys()].filter((index) => index < later && !dead.has(index));
    if (table.hitPolicy === 'unique') compareUnique(look, later, row, earlier);
    if (table.hitPolicy !== 'first') continue;
    const broad =
      earlier.find((index) => isBroader(grid, index, later)) ?? coveredBy(grid, earlier, later);
    if (broad !== undefined) reportUnreachable(look, later, row, broad);
  }
}

/** The last of the earlier rows that together leave nothing of a row. */
function coveredBy(grid: Grid, earlier: readonly number[], later: number): number | undefined {
  const certain = earlier.filter((index) => isTransparent(grid, index));
  if (certain.length < 2 || findUncovered(grid, certain, later) !== undefined) return undefined;
  return isSearchComplete(grid) ? certain.at(-1) : undefined;
}

/** Whether the search for uncovered points looks at all of them. */
function isSearchComplete(grid: Grid): boolean {
  return grid.axes.reduce((product, axis) => product * axis.points.length, 1) <= 20_000;
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

function compareUnique(look: Look, later: number, row: TableRow, earlier: readonly number[]): void {
  const { rows, grid, report, spanOf, environment } = look;
  for (const index of earlier) {
    const other = rows[index];
    if (other === undefined) continue;
    const related = place(rows, index, spanOf);
    const parameters = { row: String(later + 1), earlier: String(index + 1) };
    if (outputKey(row) === outputKey(other)) {
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

function reportHole({ table, rows, grid, environment, report, declaration }: Look): void {
  if (!singleHit.has(table.hitPolicy) || rows.length < table.rows.length) return;
  const hole = findUncovered(grid, [...rows.keys()]);
  if (hole === undefined) return;
  const witness = witnessWords(hole, environment);
  report('table-hole', declaration.name.span, { rule: declaration.name.text, witness });
}
