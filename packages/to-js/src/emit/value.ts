import type { NumberRange } from '@tiaoli/ranges';
import type { Code } from '../program/code.js';

/** What an expression comes to in a program. */
export type Value = NumberValue | PlainValue | RecordValue | ScoreValue;

/** A scaled whole number, or two of them where it may have no last place. */
export type NumberValue =
  | {
      readonly kind: 'decimal';
      readonly code: Code;
      readonly range: Extract<NumberRange, { kind: 'decimal' }>;
    }
  | {
      readonly kind: 'quotient';
      readonly numerator: Code;
      /** Above zero. */
      readonly denominator: Code;
      readonly range: Extract<NumberRange, { kind: 'quotient' }>;
    };

export type DecimalValue = Extract<NumberValue, { kind: 'decimal' }>;
export type QuotientValue = Extract<NumberValue, { kind: 'quotient' }>;

/** A date is its ISO text, whose order is that of the calendar. */
export interface PlainValue {
  readonly kind: 'boolean' | 'text' | 'date' | 'enumeration';
  readonly code: Code;
}

export interface RecordValue {
  readonly kind: 'record';
  readonly fields: readonly (readonly [string, Value])[];
}

export interface ScoreValue {
  readonly kind: 'score';
  readonly total: NumberValue;
  readonly grade?: PlainValue;
  /** Of a detailed score. */
  readonly parts?: ScoreParts;
}

/** What a score is made of. */
export interface ScoreParts {
  readonly points: readonly (readonly [string, NumberValue])[];
  /** The grade by the points alone. */
  readonly earned?: PlainValue;
  /** Whether each veto holds, as declared. */
  readonly vetoes: readonly Code[];
}

/** What the fast path cannot do: the rule is decided by the general one. */
export class Beyond extends Error {}

export function beyond(what: string): never {
  throw new Beyond(what);
}

export function isNumber(value: Value): value is NumberValue {
  return value.kind === 'decimal' || value.kind === 'quotient';
}

export function numberIn(value: Value): NumberValue {
  return isNumber(value) ? value : beyond(`a number of kind ${value.kind}`);
}

export function decimalIn(value: Value): DecimalValue {
  return value.kind === 'decimal' ? value : beyond(`a decimal of kind ${value.kind}`);
}

export function plainIn(value: Value): PlainValue {
  if (isNumber(value) || value.kind === 'record' || value.kind === 'score') {
    return beyond(`a plain value of kind ${value.kind}`);
  }
  return value;
}
