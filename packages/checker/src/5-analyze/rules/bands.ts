import type { Bilingual } from '@tiaoli/diagnostics';
import type { CoreExpression } from '@tiaoli/ir';
import type { Environment } from '../space/environment.js';
import { createGrid } from '../space/grid.js';
import { canHold, isBroader, isTransparent } from '../space/row-relations.js';
import { findUncovered } from '../space/uncovered.js';
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

export function analyzeLines(
  { variable, tests, hasOtherwise }: Lines,
  environment: Environment,
): LineProblems {
  const rows = tests.map((test) => ({ tests: [test] }));
  const grid = createGrid({ variables: [variable], rows }, environment);
  if (grid === undefined) return { hole: undefined, unreachable: [] };
  const unreachable: number[] = [];
  const certain: number[] = [];
  for (const index of tests.keys()) {
    const isCovered =
      certain.some((earlier) => isBroader(grid, earlier, index)) ||
      (certain.length > 1 && findUncovered(grid, certain, index) === undefined);
    if (isCovered || !canHold(grid, index)) unreachable.push(index);
    if (isTransparent(grid, index)) certain.push(index);
  }
  const hole = hasOtherwise ? undefined : findUncovered(grid, [...tests.keys()]);
  return { hole: hole && witnessWords(hole, environment), unreachable };
}
