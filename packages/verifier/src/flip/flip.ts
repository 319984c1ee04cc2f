import type { FactsObject } from 'tiaoli';
import type { UnknownReason } from '../finding.js';

export type WantedOperator = '=' | '≥' | '≤' | '>' | '<';

/** A result that somebody would like to have. */
export interface Wanted {
  readonly rule: string;
  /** `total` or `grade` of a scorecard, or a column of a table. */
  readonly field?: string;
  readonly operator: WantedOperator;
  /** A number in the unit of the rule, a date, a value of an enumeration, `true` or `false`. */
  readonly value: string;
}

export interface FlippedFact {
  readonly fact: string;
  /** Absent where it was not given. */
  readonly before?: string | boolean;
  readonly after: string | boolean;
  /** How many of the least steps of the fact lie between; of what has no order 1. */
  readonly steps: string;
}

/** The smallest change of facts that gives a wanted result. */
export type Flip =
  /** Nothing has to change. */
  | { readonly status: 'already' }
  | {
      readonly status: 'found';
      readonly changes: readonly FlippedFact[];
      readonly facts: FactsObject;
      /** No change of fewer facts, nor of as many by fewer steps, would do: proved, or not. */
      readonly isSmallest: boolean;
    }
  /** Proved: no facts that may be changed lead to it. */
  | { readonly status: 'impossible' }
  | { readonly status: 'unknown'; readonly reason: UnknownReason };
