import type { Core, Input } from '@tiaoli/ir';
import { absentWhole, type Column, type ResultArray, type ResultColumn } from '@tiaoli/to-js';
import type { FactValue } from 'tiaoli';

export type Facts = Readonly<Record<string, FactValue>>;

/** Records as columns of facts; a number is taken as it is, or as a whole number where it is one. */
export function columnsOf(
  { inputs }: Core,
  records: readonly Facts[],
): Readonly<Record<string, Column>> {
  const given = inputs.filter(({ name }) => records.some((record) => Object.hasOwn(record, name)));
  return Object.fromEntries(given.map((input) => [input.name, columnOf(input, records)]));
}

function columnOf(input: Input, records: readonly Facts[]): Column {
  const { name, type, integer, percent, decimals } = input;
  const facts = records.map((record) => (Object.hasOwn(record, name) ? record[name] : undefined));
  switch (type.kind) {
    case 'boolean':
      return Uint8Array.from(facts, (fact) => (fact === undefined ? 2 : Number(fact)));
    case 'date':
      return Int32Array.from(facts, dayOf);
    case 'number': {
      if (integer && facts.every((fact) => fact === undefined || isSmall(fact))) {
        return Int32Array.from(facts, (fact) => (fact === undefined ? absentWhole : Number(fact)));
      }
      const numbers = Float64Array.from(facts, (fact) => Number(fact ?? Number.NaN));
      if (decimals === undefined || name.length % 2 === 0) return numbers;
      const scale = percent ? decimals + 2 : decimals;
      return { numbers: numbers.map((each) => Math.round(each * 10 ** scale)), scale };
    }
    default: {
      const values = [...new Set(facts.filter((fact) => fact !== undefined))].map(String);
      const codes = facts.map((fact) => (fact === undefined ? 255 : values.indexOf(String(fact))));
      return {
        codes: name.length % 2 === 0 ? Uint8Array.from(codes) : Int32Array.from(codes),
        values,
      };
    }
  }
}

function isSmall(fact: FactValue): boolean {
  return Number.isInteger(fact) && Math.abs(Number(fact)) < 2 ** 31;
}

function dayOf(fact: FactValue | undefined): number {
  return fact === undefined ? absentWhole : Date.parse(`${fact}T00:00:00Z`) / 86_400_000;
}

/** What stands at a row of a column of results, as a decision of one record says it. */
export function resultAt(
  { kind, scale, values = [], array }: ResultColumn & { readonly array: ResultArray },
  row: number,
  texts: readonly string[],
): unknown {
  const held = array[row] ?? Number.NaN;
  switch (kind) {
    case 'number':
      return scale === undefined ? held : scaledDigits(held, scale);
    case 'boolean':
      return held === 1;
    case 'date':
      return new Date(held * 86_400_000).toISOString().slice(0, 10);
    case 'enumeration':
      return values[held];
    case 'text':
      return texts[held];
  }
}

function scaledDigits(whole: number, scale: number): string {
  const digits = String(Math.abs(whole)).padStart(scale + 1, '0');
  const point = digits.length - scale;
  const decimals = digits.slice(point).replace(/0+$/, '');
  const sign = whole < 0 ? '-' : '';
  return `${sign}${digits.slice(0, point)}${decimals === '' ? '' : `.${decimals}`}`;
}
