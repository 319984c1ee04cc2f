import type { Span } from '@tiaoli/diagnostics';

export type SymbolKind =
  | 'policy'
  | 'use'
  | 'source'
  | 'unit'
  | 'enumeration'
  | 'value'
  | 'entity'
  | 'input'
  | 'parameter'
  | 'rule'
  /** A result of a rule that has several: a column of a table, a milestone. */
  | 'field'
  | 'group'
  | 'criterion'
  /** Of a checklist. */
  | 'item'
  | 'place';

/** What a name of a policy stands for, the same in all versions of the policy. */
export interface PolicySymbol {
  /** Id of the policy that declares it. */
  readonly policy: string;
  readonly kind: SymbolKind;
  /** The entity of an input or rule, the rule of a field or criterion; else empty. */
  readonly owner: string;
  readonly name: string;
}

/** A name in a text. */
export interface Occurrence {
  /** Of the name alone, without quotes around it. */
  readonly span: Span;
  readonly symbol: PolicySymbol;
  readonly role: 'declaration' | 'reference';
}

export function isSameSymbol(left: PolicySymbol, right: PolicySymbol): boolean {
  return (
    left.name === right.name &&
    left.kind === right.kind &&
    left.owner === right.owner &&
    left.policy === right.policy
  );
}
