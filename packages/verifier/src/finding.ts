import type { Bilingual, Span } from '@tiaoli/diagnostics';
import type { FactsObject } from 'tiaoli';
import type { FindingKind } from './conditions/condition.js';

/** Facts of a policy, as small as could be found, and a day on which they show something. */
export interface Witness {
  readonly facts: FactsObject;
  readonly asOf: string;
  /** Where the text says something else for other places. */
  readonly place?: string;
  /** Of a claim about two records: the one fact that is greater in the second. */
  readonly then?: FactsObject;
}

export interface Finding {
  readonly kind: FindingKind;
  /** The rule that it is about; qualified where it is one of an entity. */
  readonly rule: string;
  readonly span: Span;
  /** The code of the error; of a gap, an overlap and other errors. */
  readonly code?: string;
  /** What the evaluator says with the witness. */
  readonly said?: Bilingual;
  /** The name of a claim, a criterion, a grade; the number of a row, a case or a veto. */
  readonly subject?: string;
  readonly place?: number;
  readonly witness?: Witness;
}

/** Why nothing could be told. */
export type UnknownReason =
  | 'time'
  | 'memory'
  | 'incomplete'
  | 'off'
  /** Only facts with longer lists could tell. */
  | 'lists'
  /** What was found holds of formulas that say less than the policy does. */
  | 'abstracted'
  /** The whole budget was used up before it was asked. */
  | 'budget';

export interface Unknown {
  readonly kind: FindingKind;
  readonly rule: string;
  readonly span: Span;
  readonly reason: UnknownReason;
  readonly subject?: string;
  readonly place?: number;
}

export interface Verification {
  readonly policy: string;
  readonly version: string;
  readonly findings: readonly Finding[];
  readonly unknown: readonly Unknown[];
  /** Of how many conditions it was proved that they hold. */
  readonly proved: number;
  /** Of those, how many only for lists of at most so many elements. */
  readonly provedForShortLists: number;
  readonly longestList: number;
}
