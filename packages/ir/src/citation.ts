/** How a piece of a policy is justified. */
export interface Citation {
  readonly clauses: readonly Clause[];
  readonly assumption?: string;
}

export interface Clause {
  /** Name of a source of the policy. */
  readonly source: string;
  /** Number inside it as written, `2.4(3)`; empty for the whole document. */
  readonly clause: string;
}
