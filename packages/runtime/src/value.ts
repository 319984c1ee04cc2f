import { compare, Large, Ratio, type Rational } from './numbers/rational.js';

/** A value at run time; the type of its node says which. Days are in ISO form. */
export type Value =
  | boolean
  | string
  | Rational
  | Element
  | RecordValue
  | ScoreValue
  | readonly Value[];

/** One of the things that a list of facts holds. There is one object for each. */
export class Element {
  readonly entity: string;
  readonly key: string;
  /** Its place among all elements of the facts. */
  readonly index: number;
  /** By the order of the entity's inputs. */
  readonly facts: readonly (Value | undefined)[];
  constructor(entity: string, key: string, index: number, facts: readonly (Value | undefined)[]) {
    this.entity = entity;
    this.key = key;
    this.index = index;
    this.facts = facts;
  }
}

/** The columns of a result, in their order. */
export class RecordValue {
  readonly fields: readonly Field<Value>[];
  constructor(fields: readonly Field<Value>[]) {
    this.fields = fields;
  }
}

export interface Field<T> {
  readonly name: string;
  readonly value: T;
}

export class ScoreValue {
  readonly total: Rational;
  readonly grade: string | undefined;
  /** The veto that lowered the grade. */
  readonly veto: number | undefined;
  constructor(total: Rational, grade: string | undefined, veto: number | undefined) {
    this.total = total;
    this.grade = grade;
    this.veto = veto;
  }
}

/** Whether two values of one type are the same. */
export function isSame(a: Value, b: Value): boolean {
  if (a === b || typeof a !== 'object' || a instanceof Element) return a === b;
  if (a instanceof Ratio || a instanceof Large) return compare(a, b as Rational) === 0;
  const [left, right] = [partsIn(a), partsIn(b)];
  return (
    left.length === right.length && left.every((part, index) => isSame(part, right[index] ?? ''))
  );
}

function partsIn(value: Value): readonly Value[] {
  if (value instanceof RecordValue) return value.fields.map((each) => each.value);
  if (value instanceof ScoreValue) return [value.total, value.grade ?? '', value.veto ?? -1];
  return isList(value) ? value : [];
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
