import { formatInUnit, type ScoreValue, type Value } from '@tiaoli/evaluator';
import type { DisplayUnit, RecordField, ValueType } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import { byName } from './by-name.js';
import { exactDouble } from './decimal.js';
import type { ReportValue, ScoreReport, VetoReport } from './report.js';

/** How the values of one rule are written. */
export interface Writing {
  readonly numbers: 'string' | 'json';
  /** The veto of the rule's scorecard at an index. */
  readonly vetoAt: (index: number) => VetoReport;
  /** Indices of the vetoes that struck. */
  readonly struck: readonly number[];
  /** Collects the digits of numbers that no JSON number holds. */
  readonly inexact: string[];
}

/** The unit and the columns that a value is written with. */
export interface Shape {
  readonly type: ValueType;
  readonly unit?: DisplayUnit | undefined;
}

type Writers = {
  readonly [K in Value['kind']]: (
    value: Extract<Value, { kind: K }>,
    shape: Shape,
    writing: Writing,
  ) => ReportValue;
};

const writers: Writers = {
  boolean: ({ value }) => value,
  number: ({ value }, { unit }, writing) => numberReport(value, unit, writing),
  date: ({ value }) => value,
  text: ({ value }) => value,
  enumeration: ({ value }) => value,
  list: ({ items }, { type, unit }, writing) => {
    const shape = { type: type.kind === 'list' ? type.of : type, unit };
    return items.map((item) => valueReport(item, shape, writing));
  },
  element: ({ element }) => element.key,
  record: ({ fields }, { type, unit }, writing) => {
    const columns = type.kind === 'record' ? type.fields : [];
    return byName(
      fields.map(({ name, value }) => [
        name,
        valueReport(value, columnShape(columns, name, { type, unit }), writing),
      ]),
    );
  },
  score: scoreReport,
};

/** A value as plain JSON in the unit of its shape. */
export function valueReport(value: Value, shape: Shape, writing: Writing): ReportValue {
  // The table's type ties each kind to its own writer.
  return writers[value.kind](value as never, shape, writing);
}

/** A number of base units in a display unit. */
export function numberReport(
  value: Fraction,
  unit: DisplayUnit | undefined,
  writing: Writing,
): string | number {
  const digits = formatInUnit(value, unit?.factor);
  if (writing.numbers === 'string') return digits;
  const double = exactDouble(digits);
  if (double === undefined) writing.inexact.push(digits);
  return double ?? digits;
}

function scoreReport(score: ScoreValue, { unit }: Shape, writing: Writing): ScoreReport {
  const { total, grade, criteria, veto } = score;
  return {
    total: numberReport(total, unit, writing),
    ...(grade === undefined ? {} : { grade: grade.value }),
    points: byName(criteria.map(({ name, points }) => [name, numberReport(points, unit, writing)])),
    veto: veto === undefined ? null : writing.vetoAt(veto),
    vetoes: writing.struck.map(writing.vetoAt),
  };
}

function columnShape(columns: readonly RecordField[], name: string, whole: Shape): Shape {
  return columns.find((column) => column.name === name) ?? whole;
}
