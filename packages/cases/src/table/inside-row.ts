import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Cell } from './cell.js';
import type { Column } from './columns.js';
import type { Meaning } from './meaning.js';

/** What the cells of a row are read with. */
export interface InsideRow {
  readonly columns: readonly Column[];
  /** What is wrong with the headings that no version knows. */
  readonly unknown: ReadonlyMap<number, Diagnostic>;
  /** Of the headings in the version of the row; absent where there is none. */
  readonly meaning: Meaning | undefined;
  readonly separator: string;
}

/** A heading is wrong where it stands, or, if another version knows it, in the row that uses it. */
export function wrongHeading(
  { unknown }: InsideRow,
  index: number,
  finding: Diagnostic,
  { span }: Cell,
): Diagnostic {
  return unknown.get(index) ?? { ...finding, span };
}
