import type { CellProblem } from '@tiaoli/fact-tables';
import type { DecidedRows } from '@tiaoli/to-js';
import type { RuleReport } from 'tiaoli';

/** What the general path says of a row. */
export type RowAnswer =
  | { readonly problems: readonly CellProblem[] }
  /** Of rules that are not here, the columns say it. */
  | { readonly results: Readonly<Record<string, RuleReport>> };

/** What became of rows of facts. */
export interface Answers {
  readonly decided: DecidedRows;
  /** By row; nothing where the columns say all. */
  readonly general: ReadonlyMap<number, RowAnswer>;
}
