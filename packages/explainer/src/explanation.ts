import type { Span } from '@tiaoli/diagnostics';
import type { CoreKind, Modality } from '@tiaoli/ir';

/**
 * What a node of an explanation is about. A `rule` is a whole rule; a `parameter` the value in
 * force; `row`, `branch` and `bracket` are pieces of a rule; `group`, `criterion` and `veto` pieces
 * of a scorecard; `total` its last line; `item` of a checklist; `milestone` of milestones.
 */
export type ExplanationKind =
  | 'rule'
  | 'parameter'
  | 'row'
  | 'branch'
  | 'bracket'
  | 'group'
  | 'criterion'
  | 'total'
  | 'veto'
  | 'item'
  | 'milestone';

/**
 * `applies` and `passedOver` are of pieces that were chosen or not; the others are of values and
 * of pieces of which it is not known whether they apply.
 */
export type ExplanationStatus = 'decided' | 'undecided' | 'error' | 'applies' | 'passedOver';

/** One reason for a result, in words of one language. Plain JSON. */
export interface ExplanationNode {
  readonly kind: ExplanationKind;
  /** Name in the policy; the number of a row, branch or bracket counted from 1. */
  readonly name: string;
  /** The name for people. */
  readonly title: string;
  readonly status: ExplanationStatus;
  /** With its unit. Absent where there is none, or none is known. */
  readonly value?: string;
  /** How binding a rule's outcome or an item of a checklist is. */
  readonly modality?: Modality;
  /** Full marks of a criterion, a group or a total. */
  readonly max?: string;
  /** How a rule's value came about. */
  readonly how?: CoreKind;
  readonly citations: readonly ExplanationCitation[];
  /** The citations as a phrase; empty where there are none. */
  readonly basis: string;
  /** Of a rule of another policy, in whose file its span and those under it lie. */
  readonly policy?: { readonly id: string; readonly version: string };
  /** Of a rule or a parameter that a variant put in the place of another: its place. */
  readonly variant?: { readonly name: string; readonly title: string };
  /** The facts that a rule itself used, those of other rules left out. */
  readonly facts: readonly ExplanationFact[];
  /** The sentences that say why, without the title and the basis. */
  readonly text: string;
  /** Of an undecided rule: the sets of facts that could decide it, smallest first. */
  readonly needs?: readonly (readonly string[])[];
  /** Of an undecided rule that was asked: the best next fact to ask for. */
  readonly ask?: string;
  /** In the policy file. */
  readonly span: Span;
  readonly children: readonly ExplanationNode[];
}

/** A clause of a source, or an assumption. */
export type ExplanationCitation =
  | {
      readonly kind: 'clause';
      readonly source: string;
      readonly title: string;
      readonly clause: string;
    }
  | { readonly kind: 'assumption'; readonly text: string };

export interface ExplanationFact {
  readonly name: string;
  readonly title: string;
  /** With its unit. */
  readonly value: string;
}
