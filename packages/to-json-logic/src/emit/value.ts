import type { CoreExpression } from '@tiaoli/ir';
import type { Decimal, Quotient } from '@tiaoli/ranges';
import type { JsonLogicRule } from '../logic/logic.js';
import { refuse } from '../refusal.js';
import type { Requirement } from './guard.js';

/** What an expression comes to. */
export type Value =
  | NumberValue
  | PlainValue
  | DateValue
  | RecordValue
  | ScoreValue
  | ListValue
  | TextsValue;

/** A scaled whole number, or two of them where it may have no last place. */
export type NumberValue = DecimalValue | QuotientValue;

export interface DecimalValue {
  readonly kind: 'decimal';
  readonly logic: JsonLogicRule;
  readonly range: Decimal;
}

export interface QuotientValue {
  readonly kind: 'quotient';
  readonly numerator: JsonLogicRule;
  /** Above zero. */
  readonly denominator: JsonLogicRule;
  readonly range: Quotient;
}

export interface PlainValue {
  readonly kind: 'boolean' | 'text' | 'enumeration';
  readonly logic: JsonLogicRule;
  /** Of a checklist what can be asked for by name beside its truth. */
  readonly fields?: ReadonlyMap<string, FieldOfChecklist>;
}

/**
 * A date as the number `yyyymmdd`: its order is that of the calendar, and its parts are read with
 * `%`. One that was moved by days is the number of the day instead, from which the date cannot be
 * worked out in reasonable length.
 */
export interface DateValue {
  readonly kind: 'date';
  readonly as: 'calendar' | 'dayNumber';
  readonly logic: JsonLogicRule;
}

export interface RecordValue {
  readonly kind: 'record';
  readonly fields: readonly (readonly [string, Value])[];
  /** What can be asked for by name beside them, and is no part of a result. */
  readonly counts?: readonly (readonly [string, Value])[];
}

export interface ScoreValue {
  readonly kind: 'score';
  readonly total: NumberValue;
  readonly grade?: PlainValue;
}

/** The elements of a fact for which all conditions hold. */
export interface ListValue {
  readonly kind: 'list';
  readonly entity: string;
  /** The key of the fact in the data. */
  readonly key: string;
  readonly logic: JsonLogicRule;
  readonly conditions: readonly CoreExpression[];
}

/** Those of some texts whose condition holds, in this order. */
export interface TextsValue {
  readonly kind: 'texts';
  readonly items: readonly { readonly text: string; readonly condition: JsonLogicRule }[];
}

/** Its value, and what has to hold for it. */
export interface FieldOfChecklist {
  readonly value: TextsValue | DecimalValue;
  readonly requirements: readonly Requirement[];
}

export function isNumber(value: Value): value is NumberValue {
  return value.kind === 'decimal' || value.kind === 'quotient';
}

export function numberIn(value: Value): NumberValue {
  return isNumber(value) ? value : refuse('malformed');
}

export function decimalIn(value: Value): DecimalValue {
  if (value.kind === 'quotient') return refuse('noLastPlace');
  return value.kind === 'decimal' ? value : refuse('malformed');
}

/** A truth, a text or a value of an enumeration. */
export function plainIn(value: Value): PlainValue {
  if (value.kind === 'boolean' || value.kind === 'text' || value.kind === 'enumeration') {
    return value;
  }
  return refuse(value.kind === 'list' || value.kind === 'texts' ? 'list' : 'malformed');
}

export function dateIn(value: Value): DateValue {
  return value.kind === 'date' ? value : refuse('malformed');
}

export function listIn(value: Value): ListValue {
  return value.kind === 'list' ? value : refuse('list');
}

export function truthOf(logic: JsonLogicRule): PlainValue {
  return { kind: 'boolean', logic };
}

export function textOf(logic: string): PlainValue {
  return { kind: 'text', logic };
}
