import type { Bilingual } from '@tiaoli/diagnostics';

/**
 * The type of a value at run time. Numbers are exact rationals in base units; units were checked
 * and removed before the core.
 */
export type ValueType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  | { readonly kind: 'text' }
  /** The name of one of the core's enumerations. */
  | { readonly kind: 'enumeration'; readonly enumeration: string }
  | { readonly kind: 'list'; readonly of: ValueType }
  /** One of the things that a list holds: the name of one of the core's entities. */
  | { readonly kind: 'element'; readonly entity: string }
  /** Several named values: a table with several outputs. The first field is the record's own value. */
  | { readonly kind: 'record'; readonly fields: readonly RecordField[] }
  /** The result of a scorecard. */
  | ScoreType;

export interface RecordField {
  readonly name: string;
  /** Absent where the policy gives it none. */
  readonly title?: Bilingual;
  readonly type: ValueType;
  readonly unit?: DisplayUnit;
}

export interface ScoreType {
  readonly kind: 'score';
  /** Absent where the scorecard has no grades. */
  readonly enumeration?: string;
}

/**
 * A unit for people: facts and results are given in it. `value in base units = shown × factor`.
 */
export interface DisplayUnit {
  readonly text: string;
  readonly factor: RationalText;
}

/** An exact rational as text: `12`, `-3`, `1/5`; in lowest terms, the denominator positive. */
export type RationalText = string;

/** A calendar date in ISO form, `2022-05-01`. */
export type DateText = string;
