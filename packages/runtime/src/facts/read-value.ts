import { dateOf } from '@tiaoli/calendar';
import type { Core, Input, ValueType } from '@tiaoli/ir';
import { digitsOf } from '../numbers/text.js';
import { Failure } from '../outcome.js';
import type { Value } from '../value.js';
import { createNumberReader, decimalOf } from './read-number.js';
import { normalised } from './written-number.js';

/** Reads a fact that is no list. */
export type ReadValue = (given: unknown) => Value | Failure;

const wrongType = new Failure('fact-wrong-type');
const outOfRange = new Failure('fact-out-of-range');

const readers: {
  readonly [K in ValueType['kind']]?: (input: Input, core: Core) => ReadValue;
} = {
  number: createNumberReader,
  boolean: () => (given) => (typeof given === 'boolean' ? given : truthOf(given)),
  text: () => readText,
  date: createDateReader,
  enumeration: createEnumerationReader,
};

export function createValueReader(input: Input, core: Core): ReadValue {
  return readers[input.type.kind]?.(input, core) ?? (() => wrongType);
}

function truthOf(given: unknown): boolean | Failure {
  const text = typeof given === 'string' ? given.trim() : '';
  if (text === '是' || text === 'true') return true;
  return text === '否' || text === 'false' ? false : wrongType;
}

function readText(given: unknown): string | Failure {
  if (typeof given === 'string') return given;
  // Taking its digits would lose the zeros of 007 or 1.10 that the text may have had.
  return ['number', 'bigint', 'boolean'].includes(typeof given)
    ? new Failure('fact-text-not-quoted')
    : wrongType;
}

function createEnumerationReader({ type }: Input, { enumerations }: Core): ReadValue {
  const name = type.kind === 'enumeration' ? type.enumeration : '';
  const declared = enumerations.find((each) => each.name === name)?.values ?? [];
  const names = new Map(declared.map((value) => [value.name, value.name]));
  const notListed = new Failure('fact-not-listed');
  return (given) => names.get(writtenOf(given)?.trim() ?? '') ?? notListed;
}

/** A text, or a number as the digits that were meant; nothing for other facts. */
export function writtenOf(given: unknown): string | undefined {
  if (typeof given === 'number') return digitsOf(decimalOf(given));
  return typeof given === 'string' || typeof given === 'bigint' ? String(given) : undefined;
}

const isoForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const chineseForm = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

/** Reads `2022-03-01` or `2022年3月1日`: a day that the calendar has, within the input's range. */
export function createDateReader({ min, max }: Pick<Input, 'min' | 'max'>): ReadValue {
  return (given) => {
    if (typeof given !== 'string' || given.length > 40) return wrongType;
    const text = isoForm.test(given) ? given : normalised(given);
    const parts = isoForm.exec(text) ?? chineseForm.exec(text);
    if (parts === null) return wrongType;
    const [, year = '', month = '', day = ''] = parts;
    const value = dateOf({ year: Number(year), month: Number(month), day: Number(day) });
    if (value === undefined) return new Failure('fact-impossible-date');
    const isOutside = (min !== undefined && value < min) || (max !== undefined && value > max);
    return isOutside ? outOfRange : value;
  };
}
