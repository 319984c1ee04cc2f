import { blankCell, type Cell } from '../cell.js';
import { readCell } from '../facts/read-cell.js';
import type { TableField, TableForm } from '../form/table-form.js';
import { type Heading, readHeading, unitFor } from './heading.js';
import { certain, leastLike, likeness } from './likeness.js';
import type { MappedColumn, Mapping } from './mapping.js';
import { percentUnit } from './percent-unit.js';

interface Candidate {
  readonly column: number;
  readonly field: TableField;
  readonly score: number;
}

/** Columns that are looked at. */
const mostColumns = 500;
/** Cells of a column that are tried. */
const mostSampled = 200;

/**
 * What each column is about, by its heading (names and titles in both languages, units behind them)
 * and by what its cells hold. No fact is given to two columns. All rows may be passed as sample.
 */
export function guessMapping(
  form: TableForm,
  header: readonly string[],
  sample: readonly (readonly Cell[])[],
): Mapping {
  const headings = header.map(readHeading);
  const candidates = headings.slice(0, mostColumns).flatMap((heading, column) =>
    form.fields.flatMap((field): readonly Candidate[] => {
      const score = likeness(heading, field);
      return score < leastLike ? [] : [{ column, field, score }];
    }),
  );
  const chosen = new Map<number, Candidate>();
  const given = new Set<string>();
  for (const candidate of [...candidates].sort((left, right) => right.score - left.score)) {
    const { column, field } = candidate;
    if (chosen.has(column) || given.has(field.name)) continue;
    chosen.set(column, candidate);
    given.add(field.name);
  }
  return headings.map((heading, column) => {
    const candidate = chosen.get(column);
    const cells = sample.map((row) => row[column] ?? blankCell);
    return candidate === undefined
      ? { column, sure: false }
      : mapped(candidate, heading, cells, isAlone(candidate, candidates));
  });
}

/** Whether no other column names the fact, and the heading no other fact, as well. */
function isAlone({ column, field, score }: Candidate, candidates: readonly Candidate[]): boolean {
  return candidates.every(
    (other) =>
      other.score < score || (other.column === column) === (other.field.name === field.name),
  );
}

function mapped(
  { column, field, score }: Candidate,
  heading: Heading,
  cells: readonly Cell[],
  alone: boolean,
): MappedColumn {
  const written = unitFor(field, heading.unit);
  const percent = percentUnit(field, written, cells);
  const unit = written ?? (percent === 'unclear' ? undefined : percent);
  const mappedColumn: MappedColumn = {
    column,
    field: field.name,
    sure: false,
    ...(unit === undefined ? {} : { unit }),
  };
  const isNamed = score >= certain && alone && percent !== 'unclear';
  // A unit that the fact does not know is worth a look.
  const isPlain = heading.unit === undefined || unit !== undefined || heading.unit === field.unit;
  return { ...mappedColumn, sure: isNamed && isPlain && doFit(cells, field, mappedColumn) };
}

/** Whether nearly all cells can be read as the fact wants them. */
function doFit(cells: readonly Cell[], field: TableField, column: MappedColumn): boolean {
  const filled = cells.filter(({ kind }) => kind !== 'blank' && kind !== 'error');
  const sample = filled.slice(0, mostSampled);
  const fitting = sample.filter((cell) => readCell(cell, field, column).kind === 'fact');
  return fitting.length * 10 >= sample.length * 9;
}
