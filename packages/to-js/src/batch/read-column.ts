import type { Input } from '@tiaoli/ir';
import type { InputRange } from '@tiaoli/ranges';
import type { Block } from '../emit/block.js';
import type { FactReading } from '../emit/facts.js';
import { whole } from '../emit/numbers.js';
import { beyond, type Value } from '../emit/value.js';
import { binary, type Code, call, local, number, truth } from '../program/code.js';
import { absentWhole, type ColumnShape, dayNumber } from './columns.js';

/** A fact of a row. */
export interface CellReading {
  readonly value: Value;
  readonly isPresent: Code;
  /** It is there, and as it has to be. */
  readonly isFit: Code;
}

/** A column, as the program calls it. */
export interface NamedColumn {
  readonly index: number;
  readonly shape: ColumnShape;
}

type Reading = Pick<FactReading, 'ranges' | 'trust' | 'block'>;

/** Reads the cell of a row. */
export function readCell(
  input: Input,
  { index, shape }: NamedColumn,
  reading: Reading,
): CellReading {
  const { block } = reading;
  const cell = local(`column${index}[row]`);
  const { kind } = input.type;
  if (kind === 'number' && (shape.kind === 'number' || shape.kind === 'whole')) {
    const range = reading.ranges.input(input.name) ?? beyond('a unit');
    return readNumber(named(cell, input, block), range, shape, reading);
  }
  if (kind === 'boolean' && shape.kind === 'truth') {
    const raw = named(cell, input, block);
    const isPresent = binary('<=', raw, number(1));
    const code = binary('===', raw, number(1));
    const bit = code.code === 'binary' ? ({ ...code, isBit: true } as const) : code;
    return { value: { kind, code: bit }, isPresent, isFit: isPresent };
  }
  if (kind === 'date' && shape.kind === 'whole') {
    return readDay(named(cell, input, block), input, reading);
  }
  if ((kind === 'enumeration' || kind === 'text') && shape.kind === 'codes') {
    const code = named(local(`lookup${index}[column${index}[row]]`), input, block);
    // What a list of the column's texts says of each is looked up once for all rows.
    const isPresent = binary('>', code, number(lookups.absent));
    return { value: { kind, code }, isPresent, isFit: binary('>=', code, number(0)) };
  }
  return beyond(`a column of ${shape.kind} for an input of kind ${kind}`);
}

/** What a lookup says of a code that is none of the values. */
export const lookups = { undeclared: -1, absent: -2 } as const;

function named(cell: Code, { title }: Input, block: Block): Code {
  return block.keep(cell, title.zh);
}

/** Days that the calendar of the language has. */
const [firstDay, lastDay] = [dayNumber('0001-01-01'), dayNumber('9999-12-31')];

function readDay(raw: Code, { min, max }: Input, { trust }: Reading): CellReading {
  const isPresent = binary('!==', raw, number(absentWhole));
  const isChecked = trust === 'checked';
  const from = isChecked && min !== undefined ? dayNumber(min) : firstDay;
  const to = isChecked && max !== undefined ? dayNumber(max) : lastDay;
  return { value: { kind: 'date', code: raw }, isPresent, isFit: between(raw, from, to) };
}

function between(code: Code, from: number, to: number): Code {
  return binary('&&', binary('>=', code, number(from)), binary('<=', code, number(to)));
}

/** A number as a scaled whole number, as the facts of one record are read. */
function readNumber(
  raw: Code,
  input: InputRange,
  shape: Extract<ColumnShape, { kind: 'number' | 'whole' }>,
  { trust, block }: Reading,
): CellReading {
  const { factor, given, range, missing } = input;
  const isWhole = shape.kind === 'whole';
  const { scaled, isExact } = atPlaces(raw, input, shape, trust === 'checked', block);
  const isPresent = isWhole ? binary('!==', raw, number(absentWhole)) : binary('===', raw, raw);
  const needsMin = trust === 'checked' || isWhole || missing.includes('min');
  const above = needsMin ? binary('>=', scaled, whole(given.min)) : truth(true);
  // What is absent is below all that there may be, or no number.
  const needsMax = trust === 'checked' || !isWhole || missing.includes('max');
  const below = needsMax ? binary('<=', scaled, whole(given.max)) : truth(true);
  const inRange = binary('&&', above, below);
  const isLow = isWhole && !isAbsentBelow(input, shape.scale ?? 0);
  const isFit = binary('&&', isLow ? isPresent : truth(true), binary('&&', inRange, isExact));
  const code = block.keep(binary('*', scaled, whole(factor)));
  return { value: { kind: 'decimal', code, range }, isPresent, isFit };
}

/** Whether what stands for an absent whole number is below all that the input may be. */
function isAbsentBelow({ places, given }: InputRange, scale: number): boolean {
  return (
    BigInt(absentWhole) * 10n ** BigInt(Math.max(0, places - scale)) <
    given.min * 10n ** BigInt(Math.max(0, scale - places))
  );
}

function atPlaces(
  raw: Code,
  { places, missing }: InputRange,
  { kind, scale }: Extract<ColumnShape, { kind: 'number' | 'whole' }>,
  isChecked: boolean,
  block: Block,
): { readonly scaled: Code; readonly isExact: Code } {
  if (kind === 'number' && scale === undefined) {
    const unit = number(10 ** places);
    const scaled = places === 0 ? raw : block.keep(call('round', binary('*', raw, unit)));
    const isCertain = !isChecked && !missing.includes('decimals');
    const back = places === 0 ? call('floor', raw) : binary('/', scaled, unit);
    return { scaled, isExact: isCertain ? truth(true) : binary('===', back, raw) };
  }
  const given = scale ?? 0;
  const isWholeNumber =
    kind === 'number' && isChecked ? binary('===', call('floor', raw), raw) : truth(true);
  if (given <= places) {
    const scaled = block.keep(binary('*', raw, number(10 ** (places - given))));
    return { scaled, isExact: isWholeNumber };
  }
  // More places than the policy knows are none that count, or the row is for the general path.
  const scaled = block.keep(binary('/', raw, number(10 ** (given - places))));
  return { scaled, isExact: binary('===', call('floor', scaled), scaled) };
}
