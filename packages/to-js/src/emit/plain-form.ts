import type { Input, ValueType } from '@tiaoli/ir';
import type { Code } from '../program/code.js';
import type { Context } from './context.js';
import type { FactReading } from './facts.js';
import type { Value } from './value.js';

/** How a program comes to its facts, and holds what is neither a number nor a truth. */
export interface PlainForm {
  /** A day, a text or a value of an enumeration that the policy names. */
  constant(type: ValueType, value: string): Code;
  readonly asOf: Code;
  /** The place of a value among those of its enumeration, best first. */
  placeOf(value: Code, values: readonly string[], list: ListOfTexts): Code;
  /** The value at a place among some of an enumeration, whose type is given. */
  valueAt(place: Code, values: readonly string[], type: ValueType, list: ListOfTexts): Code;
  /** Reads a fact; one that is absent, or not as it has to be, is for the general path. */
  fact(input: Input, reading: FactReading): Value;
  /** What is looked at before anything is decided, where facts are checked. */
  checkAll(reading: Omit<FactReading, 'block'>, context: Context): void;
}

/** The index of a list of texts in the program. */
export type ListOfTexts = (texts: readonly string[]) => number;
