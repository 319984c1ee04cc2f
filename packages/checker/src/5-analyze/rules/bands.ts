import type { Bilingual } from '@tiaoli/diagnostics';
import type { CoreExpression } from '@tiaoli/ir';
import type { Environment } from '../space/environment.js';
import { createGrid, type Grid } from '../space/grid.js';
import { createBudget, findUncovered } from '../space/uncovered.js';
import type { Variable } from '../space/variable.js';
import { witnessWords } from '../space/witness.js';

/** Lines of which the first that holds decides: bands of a criterion, grades of a score. */
export interface Lines {
  readonly variable: Variable;
  /** Absent tests hold for any value. */
  readonly tests: readonly (CoreExpression | undefined)[];
  readonly hasOtherwise: boolean;
}

/** What is wrong with the lines. */
export interface LineProblems {
  /** Facts that no line is for. */
  readonly hole: Bilingual | undefined;
  /** Indices of lines that never decide. */
  readonly unreachable: readonly number[];
}

/** What is wrong with the lines; undefined where there are too many to tell. */
export function analyzeLines(
  { variable, tests, hasOtherwise }: Lines,
  environment: Environment,
): LineProblems | undefined {
  const rows = tests.map((test) => ({ tests: [test] }));
  const grid = createGrid({ variables: [variable], rows }, environment);
  if (grid === undefined) return undefined;
  const all = [...tests.keys()];
  const hole = hasOtherwise ? undefined : findUncovered(grid, all, createBudget());
  if (hole === 'unproved') return undefined;
  return { hole: hole && witnessWords(hole, environment), unreachable: unreachableLines(grid) };
}

function unreachableLines(grid: Grid): readonly number[] {
  const unreachable: number[] = [];
  const keys = new Set<string>();
  let covered = 0n;
  for (const [index, span] of (grid.axes[0]?.spans ?? []).entries()) {
    if (keys.has(span.key) || (span.points & ~covered) === 0n) unreachable.push(index);
    keys.add(span.key);
    if (!span.isOpaque) covered |= span.points;
  }
  return unreachable;
}
