import type { Bilingual } from '@tiaoli/diagnostics';
import type { Dimension } from '../3-units/dimension.js';
import type { Unit } from '../3-units/unit.js';

/** The type of a value while units still matter. */
export type SemanticType =
  /** Something is wrong and was reported; fits anything, so that no mistake is told twice. */
  | { readonly kind: 'error' }
  | { readonly kind: 'boolean' }
  | NumberType
  | { readonly kind: 'date' }
  | { readonly kind: 'text' }
  | EnumerationType
  | { readonly kind: 'list'; readonly of: SemanticType }
  /** One of the things that a list holds. */
  | { readonly kind: 'element'; readonly entity: string }
  | RecordType
  | ScoreType;

export interface NumberType {
  readonly kind: 'number';
  /** `any` is a literal zero, which fits every unit. */
  readonly dimension: Dimension | 'any';
  /** The unit in which the value was declared; a bare number beside it is so many of it. */
  readonly shown?: Unit;
}

export interface EnumerationType {
  readonly kind: 'enumeration';
  readonly enumeration: string;
}

export interface RecordType {
  readonly kind: 'record';
  readonly fields: readonly FieldType[];
}

export interface FieldType {
  readonly name: string;
  readonly title?: Bilingual;
  readonly type: SemanticType;
}

export interface ScoreType {
  readonly kind: 'score';
  readonly enumeration?: string;
}

export const errorType: SemanticType = { kind: 'error' };
export const booleanType: SemanticType = { kind: 'boolean' };
export const dateType: SemanticType = { kind: 'date' };
export const textType: SemanticType = { kind: 'text' };

export function numberType(dimension: Dimension | 'any', shown?: Unit): NumberType {
  return { kind: 'number', dimension, ...(shown === undefined ? {} : { shown }) };
}

export function unitType(unit: Unit): NumberType {
  return { kind: 'number', dimension: unit.dimension, shown: unit };
}

/** Whether a type holds an error anywhere, so that nothing may be built from it. */
export function isUnsound(type: SemanticType): boolean {
  if (type.kind === 'error') return true;
  if (type.kind === 'list') return isUnsound(type.of);
  return type.kind === 'record' && type.fields.some((field) => isUnsound(field.type));
}
