/** Decides formulas in SMT-LIB 2 (https://smt-lib.org), one after another. */
export interface Solver {
  /**
   * Runs a script that ends in `(check-sat)` and perhaps `(get-value (…))`. What cannot be told in
   * the given time, 5,000 milliseconds where absent, is unknown; nothing throws for what a script
   * says but a script that is none.
   */
  ask(script: string, options?: AskOptions): Promise<SolverAnswer>;
  /** Ends whatever runs; what was asked and not answered is unknown. */
  close(): Promise<void>;
}

export interface AskOptions {
  readonly milliseconds?: number;
  /** Nobody wants the answer any more: it is unknown at once, and the solver is free soon after. */
  readonly signal?: AbortSignal;
}

export type SolverAnswer =
  /** The formulas can hold, with these values of the variables that were asked for. */
  | { readonly status: 'sat'; readonly values: ReadonlyMap<string, SolverValue> }
  | { readonly status: 'unsat' }
  | { readonly status: 'unknown'; readonly reason: UnknownReason };

/** `off`: there is no solver here, it was closed, or nobody wants the answer. */
export type UnknownReason = 'time' | 'memory' | 'incomplete' | 'off';

export type SolverValue =
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** An exact rational, `-3/4`. */
  | { readonly kind: 'number'; readonly value: string };
