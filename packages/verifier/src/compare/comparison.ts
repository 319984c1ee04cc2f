import type { ReportValue } from 'tiaoli';
import type { UnknownReason, Witness } from '../finding.js';

/** How two policies decide the same facts. */
export interface BehaviourComparison {
  /** Equal is proved, different is shown; `unknown` where neither could be told. */
  readonly status: 'equal' | 'different' | 'unknown';
  /** One for each output and way of differing, those with the fewest facts first. */
  readonly differences: readonly BehaviourDifference[];
  readonly unknown: readonly { readonly output: string; readonly reason: UnknownReason }[];
  /** Outputs that only one of them has. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** Up to how many elements lists were looked at; absent where no output depends on lists. */
  readonly longestList?: number;
}

/** What an output came to: a value, or an error. */
export type OutputValue =
  | {
      readonly status: 'decided';
      readonly value: ReportValue;
      readonly unit?: string;
      readonly percent?: boolean;
    }
  | { readonly status: 'error'; readonly code: string; readonly message: string };

/** `rises` and `falls` of a number or a date; of other values any pair is a way of its own. */
export type DifferenceKind = 'rises' | 'falls' | 'becomes' | 'fails' | 'succeeds';

export interface BehaviourDifference {
  /** The rule, qualified where it is one of an entity, and the field where it has several. */
  readonly output: string;
  readonly kind: DifferenceKind;
  readonly before: OutputValue;
  readonly after: OutputValue;
  /** Facts for which both say so; each of the two reads those that it knows. */
  readonly witness: Witness;
  /** Where they differ in this way; absent where that was not found out. */
  readonly region?: Region;
}

/** Conditions on single facts outside of which the two never differ in this way. */
export interface Region {
  readonly conditions: readonly RegionCondition[];
  /** Whether they differ in this way wherever all conditions hold. */
  readonly isExact: boolean;
}

export type RegionCondition =
  | {
      readonly fact: string;
      /** As facts are written, both inclusive; at least one of them. */
      readonly min?: string;
      readonly max?: string;
    }
  | { readonly fact: string; readonly values: readonly (string | boolean)[] };
