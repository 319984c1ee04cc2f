import type { ConstantValue, CoreExpression } from '@tiaoli/ir';
import type { Environment } from './environment.js';
import { expressionKey } from './expression-key.js';
import type { Point } from './point.js';
import { pointsOf } from './points.js';
import { testCuts, testOutcome } from './test-outcome.js';
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

/** Tests × points of one axis, at most; larger tables are left to the full proof. */
const mostOutcomes = 200_000;

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
    if (points.length * rows.length > mostOutcomes) return undefined;
    const spans = tests.map((each) => spanOf(each, points, environment));
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
  environment: Environment,
): AxisSpan {
  let bits = 0n;
  let isOpaque = false;
  for (const [index, point] of points.entries()) {
    const outcomes = tests.map((test) => testOutcome(test, point, environment));
    if (outcomes.includes(false)) continue;
    if (outcomes.includes(undefined)) isOpaque = true;
    bits |= 1n << BigInt(index);
  }
  return { points: bits, isOpaque, key: tests.map(expressionKey).join() };
}
