import type Fraction from 'fraction.js';

/** A value at run time. Numbers are exact rationals in base units. */
export type Value =
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: Fraction }
  /** ISO form, so text order is calendar order. */
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'enumeration'; readonly enumeration: string; readonly value: string }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'record'; readonly fields: readonly FieldValue[] }
  | ScoreValue;

/** One of the things that a list of facts holds. There is one object for each. */
export interface Element {
  readonly entity: string;
  /** What its key input says; other elements of the list have other keys. */
  readonly key: string;
  /** How needs and messages call it: `企业名单[甲公司]`. */
  readonly path: string;
  /** By the names of the entity's inputs; an absent name is an unknown fact. */
  readonly facts: ReadonlyMap<string, Value>;
}

export interface FieldValue {
  readonly name: string;
  readonly value: Value;
}

/** A score of which everything is known. */
export interface ScoreValue {
  readonly kind: 'score';
  readonly total: Fraction;
  /** Absent where the scorecard has no grades. */
  readonly grade?: Value & { readonly kind: 'enumeration' };
  readonly criteria: readonly { readonly name: string; readonly points: Fraction }[];
  /** The veto that lowered the grade, by its index in the scorecard. */
  readonly veto?: number;
}
