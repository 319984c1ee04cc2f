/** What a column of a table is about. */
export interface MappedColumn {
  /** Index from 0. */
  readonly column: number;
  /** Name of the fact; absent where the column gives none. */
  readonly field?: string;
  /** A person need not look: its heading names the fact, and its cells fit. */
  readonly sure: boolean;
  /** Unit of its numbers that have none: `%`, 万元. The fact's own where absent. */
  readonly unit?: string;
  /** What a blank cell says, where it says something: 否, 0. A fact is absent otherwise. */
  readonly blank?: string;
}

/** One entry a column. */
export type Mapping = readonly MappedColumn[];
