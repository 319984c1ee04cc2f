import type { Bilingual, Span } from '@tiaoli/diagnostics';
import type { MutationKind } from './kinds.js';

/** A policy with one change, in words. Plain JSON. */
export interface Mutant {
  /** The same as long as the rule keeps its name and order; unique within a version. */
  readonly id: string;
  readonly kind: MutationKind;
  /** The rule, `实体.规则` of an element, or the parameter. */
  readonly owner: string;
  /** The place whose variant has it, where the text as it stands has not. */
  readonly place?: string;
  /** In the policy's text. */
  readonly span: Span;
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** What is otherwise, and where: 3人 becomes 4人 in “3人以上” (row 1 of Form). */
  readonly words: Bilingual;
}
