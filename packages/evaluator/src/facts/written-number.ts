import type Fraction from 'fraction.js';
import { type DecimalReading, rationalOf, readDecimal } from '../numbers/rational.js';
import { writtenUnits } from './written-units.js';

/** What a text says as a number in the unit of its input. */
export type WrittenNumber =
  | DecimalReading
  | { readonly kind: 'otherUnit' }
  | { readonly kind: 'grouped'; readonly plain: string };

// An exponent is no unit.
const form = /^([+-]?\d+(?:\.\d+)?)\s*((?![eE][+-]?\d)[^\d.].*)?$/;
const groupedForm = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)/;
const multipliers: ReadonlyMap<string, bigint> = new Map([
  ['百', 100n],
  ['千', 1000n],
  ['万', 10_000n],
  ['亿', 100_000_000n],
]);

/** Reads `20万`, `350000平方米` or, where the unit is 元, `3.5万元`; the text is normalised. */
export function readWrittenNumber(text: string, unit: string | undefined): WrittenNumber {
  if (groupedForm.test(text)) return { kind: 'grouped', plain: text.replaceAll(',', '') };
  const [, digits, rest = ''] = form.exec(text) ?? [];
  if (digits === undefined || rest === '') return readDecimal(text);
  const number = readDecimal(digits);
  if (number.kind !== 'number') return number;
  if (unit === undefined) return scaled(number.value, rest);
  const own = unit.normalize('NFKC');
  // 20万 where 万元 are asked for may be either.
  if (!multipliers.has(own.charAt(0)) && isMultiplied(rest)) return scaled(number.value, rest);
  const written = endings(unit).find((each) => isMultiplied(withoutEnd(rest, each.text)));
  if (written !== undefined) {
    return scaled(number.value.mul(written.factor), withoutEnd(rest, written.text) ?? '');
  }
  const isUnit = [...writtenUnits.keys()].some((each) =>
    isMultiplied(withoutEnd(rest, each.normalize('NFKC'))),
  );
  return { kind: isUnit ? 'otherUnit' : 'malformed' };
}

interface Ending {
  readonly text: string;
  /** How many of the input's unit it is. */
  readonly factor: Fraction;
}

/** The units that a number may be written in: the input's own, and those that convert to it. */
function endings(unit: string): readonly Ending[] {
  const own: Ending = { text: unit.normalize('NFKC'), factor: rationalOf('1') };
  const meant = writtenUnits.get(unit);
  if (meant === undefined) return [own];
  const others = [...writtenUnits].filter(([, { base }]) => base === meant.base);
  return [
    own,
    ...others.map(([name, { factor }]) => ({
      text: name.normalize('NFKC'),
      factor: rationalOf(factor).div(rationalOf(meant.factor)),
    })),
  ];
}

/** The units that a number of an input may be written in, its own first: 元, 万元, 亿元, 角. */
export function unitsWrittenFor(unit: string): readonly string[] {
  return [...new Set([unit, ...endings(unit).map(({ text }) => text)])];
}

const withoutEnd = (text: string, end: string): string | undefined =>
  text.endsWith(end) ? text.slice(0, -end.length).trimEnd() : undefined;

const isMultiplied = (text: string | undefined): boolean =>
  text !== undefined && text.length <= 4 && [...text].every((sign) => multipliers.has(sign));

function scaled(value: Fraction, signs: string): WrittenNumber {
  if (!isMultiplied(signs)) return { kind: 'malformed' };
  let product = value;
  for (const sign of signs) product = product.mul(multipliers.get(sign) ?? 1n);
  return { kind: 'number', value: product };
}
