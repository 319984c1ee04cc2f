import type { Span } from '@tiaoli/diagnostics';
import type { Expression } from './expression.js';
import type { Citation, RuleDeclaration, Text, Title } from './policy.js';

/** What a policy says of itself: it must hold for all facts, and never changes a result. */
export interface ClaimDeclaration {
  readonly kind: 'claim';
  readonly name: Text;
  readonly title?: Title;
  readonly citation: Citation;
  readonly note?: Text;
  /** Where it is claimed; everywhere where absent. */
  readonly when?: Expression;
  readonly body?: ClaimBody;
  readonly span: Span;
}

export type ClaimBody =
  /** A formula that holds. */
  | { readonly kind: 'always'; readonly formula: Expression }
  /** What a value never does while one input rises and all others stay the same. */
  | {
      readonly kind: 'moves';
      readonly input: Text;
      readonly direction: ClaimDirection;
      readonly value: Expression;
    };

export type ClaimDirection = 'neverFalls' | 'neverRises' | 'stays';

/** Between which values a rule always is, both inclusive. */
export interface RangeDeclaration {
  readonly min?: Expression;
  readonly max?: Expression;
  readonly span: Span;
}

/** All expressions that a claim is written with. */
export function claimExpressions({ when, body }: ClaimDeclaration): readonly Expression[] {
  const said = body?.kind === 'always' ? body.formula : body?.value;
  return [when, said].filter((each) => each !== undefined);
}

/** The limits that a rule is said to keep. */
export function rangeExpressions({ range }: RuleDeclaration): readonly Expression[] {
  return [range?.min, range?.max].filter((each) => each !== undefined);
}
