import type Fraction from 'fraction.js';

/** What a case expects of a rule, understood with the rule's type. */
export type Expected =
  | ExpectedValue
  | ExpectedBinding
  | ExpectedUndecided
  | ExpectedError
  | ExpectedConfirmed;

export interface ExpectedUndecided {
  readonly kind: 'undecided';
  /** The sets of facts still needed, in any order; any sets where absent. */
  readonly needs?: readonly (readonly string[])[];
  /** The best next fact; any where absent. */
  readonly ask?: string;
}

/** How binding a decided result is, and the result where that is said too. */
export interface ExpectedBinding {
  readonly kind: 'binding';
  readonly modality: string;
  readonly value?: ExpectedValue;
}

/** What a person has yet to confirm: nothing passes by it. */
export interface ExpectedConfirmed {
  readonly kind: 'confirm';
  /** What is proposed; absent where nothing is. */
  readonly proposed?: Expected;
}

export interface ExpectedError {
  readonly kind: 'error';
  readonly code: string;
}

export type ExpectedValue =
  /** A boolean, a date, a text or an enumeration value. */
  | { readonly kind: 'same'; readonly value: boolean | string | null }
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'list'; readonly items: readonly ExpectedValue[] }
  /** Of a record, a score, its points or its veto: only the named parts are compared. */
  | { readonly kind: 'parts'; readonly parts: ReadonlyMap<string, ExpectedValue> }
  /** Whether a veto struck. */
  | { readonly kind: 'present'; readonly present: boolean };
