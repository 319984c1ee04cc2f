import type { Token } from '../token.js';

/**
 * What the grammar finds before precedence is applied: operands and operators in a row.
 * Where error recovery left a part out it is undefined.
 */
export interface ConcreteRow {
  readonly first: ConcreteOperand | undefined;
  readonly rest: readonly ConcreteLink[];
}

export interface ConcreteLink {
  readonly operator: Token | undefined;
  readonly operand?: ConcreteOperand | undefined;
  /** Only after 在. */
  readonly test?: ConcreteTest | undefined;
}

export interface ConcreteOperand {
  readonly prefixes: readonly Token[];
  readonly primary: ConcretePrimary | undefined;
  /** Names after dots. */
  readonly fields: readonly Token[];
}

export type ConcretePrimary =
  | { readonly kind: 'leaf'; readonly token: Token }
  | { readonly kind: 'group'; readonly inner: ConcreteRow | undefined; readonly ends: Ends }
  | {
      readonly kind: 'call';
      readonly function: Token | undefined;
      readonly arguments: readonly (ConcreteRow | undefined)[];
      readonly ends: Ends;
    }
  | {
      readonly kind: 'conditional';
      readonly ends: Ends;
      readonly condition: ConcreteRow | undefined;
      readonly whenTrue: ConcreteRow | undefined;
      readonly whenFalse: ConcreteRow | undefined;
    };

/** The first and, where there is one, the last token of a construct. */
export interface Ends {
  readonly first: Token | undefined;
  readonly last?: Token | undefined;
}

export interface ConcreteTest {
  readonly items: readonly (ConcreteItem | undefined)[];
}

/** One item of a list: `3人以上不满5人`. */
export interface ConcreteItem {
  readonly not?: Token | undefined;
  readonly first: ConcreteSegment | undefined;
  readonly range?: Token | undefined;
  readonly second?: ConcreteSegment | undefined;
  readonly suffix?: Token | undefined;
}

/** `不满5人`, `3人以上`, `3人`. */
export interface ConcreteSegment {
  readonly sign?: Token | undefined;
  readonly value: ConcreteRow | undefined;
  readonly after?: Token | undefined;
}
