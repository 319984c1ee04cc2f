import type Fraction from 'fraction.js';

/**
 * A formula or a number over variables. Equal terms of one factory are the same object, so that
 * what occurs often is written, and proved, once.
 */
export type Term = Truth | Numeric;

/** A formula. */
export type Truth =
  | {
      readonly id: number;
      readonly sort: 'truth';
      readonly kind: 'literal';
      readonly value: boolean;
    }
  | {
      readonly id: number;
      readonly sort: 'truth';
      readonly kind: 'variable';
      readonly name: string;
    }
  | { readonly id: number; readonly sort: 'truth'; readonly kind: 'not'; readonly of: Truth }
  | {
      readonly id: number;
      readonly sort: 'truth';
      readonly kind: 'and' | 'or';
      readonly operands: readonly Truth[];
    }
  | {
      readonly id: number;
      readonly sort: 'truth';
      readonly kind: 'choice';
      readonly when: Truth;
      readonly then: Truth;
      readonly otherwise: Truth;
    }
  /** That a number is zero, above zero, or not below it. */
  | {
      readonly id: number;
      readonly sort: 'truth';
      readonly kind: 'sign';
      readonly relation: '=' | '>' | '≥';
      readonly of: Numeric;
    };

/** What is known of every value that a number can have. */
export interface Bounds {
  readonly min: Fraction | undefined;
  readonly max: Fraction | undefined;
  /** It is a whole multiple of this; undefined where nothing is known. */
  readonly grain: Fraction | undefined;
}

/** An exact number: a constant and weighed atoms. */
export interface Numeric extends Bounds {
  readonly id: number;
  readonly sort: 'number';
  readonly kind: 'sum';
  readonly constant: Fraction;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly factor: Fraction;
  readonly atom: Atom;
}

/** A number that is no sum. */
export type Atom = Bounds & { readonly id: number } & (
    | { readonly kind: 'variable'; readonly name: string; readonly isWhole: boolean }
    | {
        readonly kind: 'choice';
        readonly when: Truth;
        readonly then: Numeric;
        readonly otherwise: Numeric;
      }
    | { readonly kind: 'product'; readonly left: Numeric; readonly right: Numeric }
    | { readonly kind: 'quotient'; readonly left: Numeric; readonly right: Numeric }
    /** The greatest whole number that is not above another. */
    | { readonly kind: 'whole'; readonly of: Numeric }
  );
