import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Value } from './value.js';

/**
 * What an expression comes to. `needs` lists the minimal sets of facts that decide it for some
 * values, smallest first, then by declaration, at most 16.
 */
export type Outcome = Known | Unknown | Failed;

export interface Known {
  readonly status: 'known';
  readonly value: Value;
}

export interface Unknown {
  readonly status: 'unknown';
  readonly needs: readonly FactSet[];
  /** Of a boolean: the sets of facts that can make it hold; empty where none can. */
  readonly toHold?: readonly FactSet[];
  /** Of a boolean: the sets of facts that can make it fail. */
  readonly toFail?: readonly FactSet[];
}

/** Names of inputs, by declaration; a fact of an element as `企业名单[甲公司].信用得分`. */
export type FactSet = readonly string[];

export interface Failed {
  readonly status: 'error';
  readonly error: EvaluationError;
}

/** An error is a value; it names where it arose and with which values. */
export interface EvaluationError {
  /** The diagnostic that words it: `division-by-zero`, `table-no-row` … Its span is in the policy. */
  readonly diagnostic: Diagnostic;
  /** The rule in which it arose. */
  readonly rule: string;
}
