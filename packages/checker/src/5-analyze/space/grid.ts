import type { ConstantValue, CoreExpression } from '@tiaoli/ir';
import type { Environment } from './environment.js';
import { expressionKey } from './expression-key.js';
import type { Point } from './point.js';
import { pointsOf } from './points.js';
import { createMasks, intersection, type MasksOf } from './test-masks.js';
import { testCuts } from './test-outcome.js';
import type { Variable } from './variable.js';

/** Rows of tests over variables: a table, the bands of a criterion, the grades of a score. */
export interface Rows {
  readonly variables: readonly Variable[];
  readonly rows: readonly {
    /** One a variable; absent where it does not matter. */
    readonly tests: readonly (CoreExpression | undefined)[];
  }[];
}

/** The rows as sets of points. Two columns of one variable are one axis. */
export interface Grid {
  readonly axes: readonly Axis[];
  readonly rowCount: number;
}

export interface Axis {
  readonly variable: Variable;
  readonly points: readonly Point[];
  readonly spans: readonly AxisSpan[];
}

/** The points of an axis at which a row's tests hold, as bits. */
export interface AxisSpan {
  readonly points: bigint;
  /** Some test depends on more than constants: `points` is then all that may hold. */
  readonly isOpaque: boolean;
  /** Equal for rows with equal tests. */
  readonly key: string;
}

/** Rows × points of one axis, at most; it is the memory that a grid takes in bits. */
const mostBits = 100_000_000;

/** The grid of some rows; undefined where it would be too large. */
export function createGrid({ variables, rows }: Rows, environment: Environment): Grid | undefined {
  const axes: Axis[] = [];
  for (const key of new Set(variables.map((variable) => variable.key))) {
    const columns = [...variables.keys()].filter((index) => variables[index]?.key === key);
    const variable = variables[columns[0] ?? 0];
    if (variable === undefined) continue;
    const tests = rows.map((row) => columns.flatMap((column) => row.tests[column] ?? []));
    const cuts = tests.flat().flatMap((test) => testCuts(test, environment) ?? []);
    const points = pointsOf(variable, distinctCuts(cuts), environment);
    if (points.length * rows.length > mostBits) return undefined;
    const masksOf = createMasks(points, environment);
    const spans = tests.map((each) => spanOf(each, points, masksOf));
    axes.push({ variable, points, spans });
  }
  return { axes, rowCount: rows.length };
}

function distinctCuts(cuts: readonly ConstantValue[]): readonly ConstantValue[] {
  return [...new Map(cuts.map((cut) => [`${cut.kind} ${cut.value}`, cut])).values()];
}

function spanOf(
  tests: readonly CoreExpression[],
  points: readonly Point[],
  masksOf: MasksOf,
): AxisSpan {
  const all = (1n << BigInt(points.length)) - 1n;
  const { may, must } = tests.map(masksOf).reduce(intersection, { may: all, must: all });
  return { points: may, isOpaque: may !== must, key: tests.map(expressionKey).join() };
}
