import type { Core, Input, ValueType } from '@tiaoli/ir';
import type { Block } from '../emit/block.js';
import type { FactReading } from '../emit/facts.js';
import type { PlainForm } from '../emit/plain-form.js';
import { beyond } from '../emit/value.js';
import { binary, local, not, number } from '../program/code.js';
import { dayNumber } from './columns.js';
import { type CellReading, type NamedColumn, readCell } from './read-column.js';

export interface ColumnForm extends PlainForm {
  /** The texts that the policy names, by their codes. */
  readonly texts: readonly string[];
}

/** Days as numbers since 1970-01-01, texts and values of enumerations as their places in a list. */
export function createColumnForm(
  core: Core,
  columns: ReadonlyMap<string, NamedColumn>,
): ColumnForm {
  const texts: string[] = [];
  const checked = new Map<string, CellReading>();
  const readingOf = (input: Input, reading: Omit<FactReading, 'list' | 'core'>): CellReading => {
    const column = columns.get(input.name);
    return column === undefined
      ? beyond(`no column for ${input.name}`)
      : readCell(input, column, reading);
  };
  return {
    texts,
    constant: (type, value) => number(codeOf(type, value, core, texts)),
    asOf: local('today'),
    placeOf: (value) => value,
    valueAt: (place, values, type) => {
      const declared = valuesOf(type, core);
      return values.every((value, index) => declared[index] === value)
        ? place
        : beyond('grades in an order of their own');
    },
    fact: (input, reading) => {
      const known = checked.get(input.name);
      const cell = known ?? readingOf(input, reading);
      reading.block.giveUpUnless(known === undefined ? cell.isFit : cell.isPresent);
      return cell.value;
    },
    // A fact that is absent is in the way only of what needs it; one that is wrong, of the row.
    checkAll: (reading, { block }) => {
      for (const input of core.inputs) {
        if (!columns.has(input.name)) continue;
        checked.set(input.name, checkedCell(readingOf(input, { ...reading, block }), block));
      }
    },
  };
}

function checkedCell(cell: CellReading, block: Block): CellReading {
  const isPresent = block.keep(cell.isPresent);
  block.giveUpUnless(binary('||', not(isPresent), cell.isFit));
  return { ...cell, isPresent };
}

function codeOf(type: ValueType, value: string, core: Core, texts: string[]): number {
  if (type.kind === 'date') return dayNumber(value);
  if (type.kind === 'text') {
    const found = texts.indexOf(value);
    return found >= 0 ? found : texts.push(value) - 1;
  }
  const place = valuesOf(type, core).indexOf(value);
  return place >= 0 ? place : beyond('a value of its own');
}

export function valuesOf(type: ValueType, { enumerations }: Core): readonly string[] {
  if (type.kind !== 'enumeration') return beyond(`a constant of kind ${type.kind}`);
  const declared = enumerations.find(({ name }) => name === type.enumeration);
  return declared?.values.map(({ name }) => name) ?? [];
}
