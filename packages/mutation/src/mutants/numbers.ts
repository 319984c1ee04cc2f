import { shiftDays } from '@tiaoli/calendar';
import { decimalPlaces, formatRational, parseRational, rationalOf } from '@tiaoli/evaluator';
import type { ConstantValue, Core } from '@tiaoli/ir';
import { normalizeWidth } from '@tiaoli/syntax';
import Fraction from 'fraction.js';

/** A constant as the policy writes it: its value and its text. */
export interface Written {
  readonly value: ConstantValue;
  readonly text: string;
}

const digits = /(-?\d[\d,]*(?:\.\d+)?(?:\/\d+)?)(\s*)([万亿]?)/;

/** How many of one a word before a unit stands for. */
const powers: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };

/** A number in a text, and what one of it is in base units. */
interface WrittenNumber {
  readonly factor: Fraction;
  readonly places: number;
  readonly power: bigint;
}

function writtenNumber(text: string, value: Fraction): WrittenNumber {
  const [, found = '', , word = ''] = digits.exec(normalizeWidth(text)) ?? [];
  const shown = parseRational(found.replace(/,/g, ''));
  const places = /\.(\d+)/.exec(found)?.[1]?.length ?? 0;
  const power = powers[word] ?? 1n;
  if (shown === undefined || shown.n === 0n || value.n === 0n) {
    return { factor: new Fraction(1), places, power: 1n };
  }
  return { factor: value.div(shown), places, power };
}

/** The number as it would be written; without 万 where that would take more places than anyone reads. */
function numberText(value: Fraction, { factor, power }: WrittenNumber, word: string): string {
  const shown = value.div(factor);
  const places = decimalPlaces(shown);
  if (power === 1n || (places !== undefined && places <= 4)) {
    return `${formatRational(shown)}${word}`;
  }
  return formatRational(shown.mul(power));
}

/** One in the last place that is written, in base units. */
export function lastPlaceOf({ value, text }: Written): Fraction | undefined {
  if (value.kind !== 'number') return undefined;
  const { factor, places, power } = writtenNumber(text, rationalOf(value.value));
  // The last place of 1万 is more than anyone would mistake it by.
  return factor.abs().div(10n ** BigInt(power === 1n ? places : places + 1));
}

/** A number or a date that many steps further; nothing where there is none. */
export function moved({ value, text }: Written, by: Fraction): Written | undefined {
  if (value.kind === 'date') return movedDate(value.value, by);
  if (value.kind !== 'number') return undefined;
  const old = rationalOf(value.value);
  const number = writtenNumber(text, old);
  const sum = old.add(by);
  const normal = normalizeWidth(text);
  const words = digits.test(normal)
    ? normal.replace(digits, (_, __, space: string, word: string) =>
        numberText(sum, number, `${space}${word}`),
      )
    : formatRational(sum);
  return { value: { kind: 'number', value: rationalText(sum) }, text: words };
}

function movedDate(date: string, by: Fraction): Written | undefined {
  const moved = shiftDays(date, by.s < 0n ? -1 : 1);
  return moved === undefined ? undefined : { value: { kind: 'date', value: moved }, text: moved };
}

export function rationalText(value: Fraction): string {
  const sign = value.s < 0n && value.n !== 0n ? '-' : '';
  return value.d === 1n ? `${sign}${value.n}` : `${sign}${value.n}/${value.d}`;
}

/** The values of an ordered enumeration next to one. */
export function neighbours(core: Core, enumeration: string, value: string): readonly Written[] {
  const declared = core.enumerations.find(({ name }) => name === enumeration);
  if (declared === undefined || !declared.ordered) return [];
  const at = declared.values.findIndex(({ name }) => name === value);
  return [declared.values[at - 1], declared.values[at + 1]].flatMap((next) =>
    next === undefined
      ? []
      : [{ value: { kind: 'enumeration', value: next.name }, text: next.name }],
  );
}
