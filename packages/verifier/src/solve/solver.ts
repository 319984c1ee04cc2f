/** What proofs need of a solver; `@tiaoli/solver` makes one. */
export interface Solver {
  ask(script: string, options?: { readonly milliseconds?: number }): Promise<SolverAnswer>;
}

export type SolverAnswer =
  | { readonly status: 'sat'; readonly values: ReadonlyMap<string, SolverValue> }
  | { readonly status: 'unsat' }
  | { readonly status: 'unknown'; readonly reason: 'time' | 'memory' | 'incomplete' | 'off' };

export type SolverValue =
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: string };
