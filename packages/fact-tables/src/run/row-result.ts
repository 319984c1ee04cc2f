import type { RuleReport } from 'tiaoli';
import type { RowFacts } from '../facts/facts-of-row.js';
import type { CellProblem, TableProblem } from '../problem.js';

export type RowResult = DecidedRow | RefusedRow;

/** What a row came to. */
export interface DecidedRow {
  readonly status: 'decided';
  /** As the spreadsheet numbers it. */
  readonly row: number;
  /** Place among the rows of the sheet, from 0. */
  readonly index: number;
  /** What the row alone says. */
  readonly facts: RowFacts;
  /** By rule: each may be decided, undecided or an error. */
  readonly results: Readonly<Record<string, RuleReport>>;
}

/** A row in error: it decides nothing. */
export interface RefusedRow {
  readonly status: 'refused';
  readonly row: number;
  readonly index: number;
  readonly problems: readonly CellProblem[];
}

/** What came of the next rows. */
export interface RunChunk {
  /** How many rows are dealt with, these among them. */
  readonly done: number;
  readonly total: number;
  readonly rows: readonly RowResult[];
  /** Of a table whose rows are the elements of a list: the rules about the whole, once, at the end. */
  readonly whole?: WholeResult;
  /** What is in the way of the whole run. */
  readonly problems?: readonly TableProblem[];
}

/** What the rules of the policy say of all rows together. */
export interface WholeResult {
  readonly results: Readonly<Record<string, RuleReport>>;
}
