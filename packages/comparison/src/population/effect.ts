import type {
  CellProblem,
  Mapping,
  NumberSummary,
  OutputClass,
  OutputColumn,
  TableForm,
} from '@tiaoli/fact-tables';

/** What a change does to the rows of a table. */
export interface PopulationEffect {
  /** The day that each version was asked about. */
  readonly days: { readonly before: string; readonly after: string };
  readonly rows: number;
  /** Rows that both versions could read. */
  readonly compared: number;
  /** Compared rows of which at least one result changes. */
  readonly changed: number;
  /** The first of the rows that a version could not read. */
  readonly refused: readonly RefusedRow[];
  readonly columns: readonly ColumnEffect[];
}

export interface RefusedRow {
  readonly row: number;
  readonly problems: readonly CellProblem[];
}

/** What a change does to a column of results. */
export interface ColumnEffect {
  /** As the newer version declares it. */
  readonly column: OutputColumn;
  readonly changed: number;
  /** From what to what, and how often; the most frequent first. Of numbers only what is none. */
  readonly moves: readonly Move[];
  /** Of numbers. */
  readonly numbers?: NumberEffect;
}

export interface Move {
  readonly from: Outcome;
  readonly to: Outcome;
  readonly rows: number;
}

/** What a row says in a column: a value as results write it, any number, or why there is none. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'number' | 'undecided' | 'error' | 'absent' };

/** Exact digits in the unit of the column. */
export interface NumberEffect {
  /** Of all rows with a number; absent where there is none. */
  readonly before?: NumberSummary;
  readonly after?: NumberSummary;
  /** The total after less the total before. */
  readonly difference: string;
  readonly gains: Side;
  readonly losses: Side;
  /** How the differences of the changed rows are spread, from the greatest loss up. */
  readonly classes: readonly OutputClass[];
}

/** The rows with a number in both versions whose number grows, or shrinks. */
export interface Side {
  readonly rows: number;
  /** By how much together; of losses below zero. */
  readonly total: string;
  /** Those with the greatest difference, first. */
  readonly most: readonly ChangedRow[];
}

export interface ChangedRow {
  readonly row: number;
  /** What the first column says that is about no fact, such as a name. */
  readonly label?: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

/** How a version reads the table. */
export interface Reading {
  readonly form: TableForm;
  readonly mapping: Mapping;
  /** The day that it is asked about. */
  readonly asOf: string;
}
