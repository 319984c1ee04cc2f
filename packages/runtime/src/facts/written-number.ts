import { divide, multiply, type Rational } from '../numbers/rational.js';
import { rationalOf, readDecimal } from '../numbers/text.js';
import { Failure } from '../outcome.js';

// An exponent is no unit.
const form = /^([+-]?\d+(?:\.\d+)?)\s*((?![eE][+-]?\d)[^\d.].*)?$/;
const groupedForm = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)/;
const multipliers: ReadonlyMap<string, number> = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** The built-in units, as so many of a base unit: those of one base convert. */
const builtIn = `元 万元*10000 亿元*100000000 角*1/10;分;平方米 ㎡ m² 亩*2000/3 公顷*10000;
公里 米*1/1000;人 名;户;个;件;次;项;家;天 日;工作日 个工作日;月 个月 年*12 周岁*12`;

interface WrittenUnit {
  readonly base: number;
  readonly factor: Rational;
}

const writtenUnits: ReadonlyMap<string, WrittenUnit> = new Map(
  builtIn.split(/;\s*/).flatMap((family, base) =>
    family.split(' ').map((each) => {
      const [name = '', factor = '1'] = each.split('*');
      return [name, { base, factor: rationalOf(factor) }];
    }),
  ),
);

/** The units that a number of an input may be written in. */
export interface WrittenUnits {
  /** The input's own, as it is normalised. */
  readonly own: string | undefined;
  readonly endings: readonly { readonly text: string; readonly factor: Rational }[];
}

export function unitsFor(unit: string | undefined): WrittenUnits {
  if (unit === undefined) return { own: undefined, endings: [] };
  const own = normalised(unit);
  const meant = writtenUnits.get(unit);
  const others = [...writtenUnits].flatMap(([name, { base, factor }]) =>
    base === meant?.base ? [{ text: normalised(name), factor: divide(factor, meant.factor) }] : [],
  );
  return { own, endings: [{ text: own, factor: 1 }, ...others] };
}

/** Reads `20万`, `350000平方米` or, where the unit is 元, `3.5万元`; the text is normalised. */
export function readWrittenNumber(
  text: string,
  { own, endings }: WrittenUnits,
): Rational | Failure {
  if (groupedForm.test(text)) return new Failure('fact-grouped-digits');
  const [, digits, rest = ''] = form.exec(text) ?? [];
  if (digits === undefined || rest === '') return readDigits(text);
  const number = readDigits(digits);
  if (number instanceof Failure) return number;
  // 20万 where 万元 are asked for may be either.
  if (own === undefined || (!multipliers.has(own.charAt(0)) && isMultiplied(rest))) {
    return scaled(number, rest);
  }
  const written = endings.find((each) => isMultiplied(withoutEnd(rest, each.text)));
  if (written !== undefined) {
    return scaled(multiply(number, written.factor), withoutEnd(rest, written.text) ?? '');
  }
  const names = [...writtenUnits.keys()];
  const isUnit = names.some((each) => isMultiplied(withoutEnd(rest, normalised(each))));
  return new Failure(isUnit ? 'fact-other-unit' : 'fact-wrong-type');
}

/** Digits alone. */
export function readDigits(text: string): Rational | Failure {
  const read = readDecimal(text);
  if (typeof read !== 'string') return read;
  return new Failure(read === 'tooLong' ? 'fact-too-long' : 'fact-wrong-type');
}

/** Full-width digits and signs are what an input method gives. */
export const normalised = (text: string): string => text.normalize('NFKC').trim();

const withoutEnd = (text: string, end: string): string | undefined =>
  text.endsWith(end) ? text.slice(0, -end.length).trimEnd() : undefined;

const isMultiplied = (text: string | undefined): boolean =>
  text !== undefined && text.length <= 4 && [...text].every((sign) => multipliers.has(sign));

function scaled(value: Rational, signs: string): Rational | Failure {
  if (!isMultiplied(signs)) return new Failure('fact-wrong-type');
  return [...signs].reduce(
    (product: Rational, sign) => multiply(product, multipliers.get(sign) ?? 1),
    value,
  );
}
