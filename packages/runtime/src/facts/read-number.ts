import type { Input } from '@tiaoli/ir';
import {
  compare,
  divide,
  isWhole,
  multiply,
  Ratio,
  type Rational,
  ratio,
} from '../numbers/rational.js';
import { placesOf, rationalOf } from '../numbers/text.js';
import { Failure } from '../outcome.js';
import { normalised, readDigits, readWrittenNumber, unitsFor } from './written-number.js';

/** Reads a number exactly; `"70%"` where the input is a percentage. */
export function createNumberReader(input: Input): (given: unknown) => Rational | Failure {
  const { integer, decimals, percent, unit, min, max } = input;
  const units = unitsFor(unit?.text);
  const factor = unit === undefined ? 1 : rationalOf(unit.factor);
  const least = min === undefined ? undefined : rationalOf(min);
  const most = max === undefined ? undefined : rationalOf(max);
  const isOutside = (value: Rational): boolean =>
    (least !== undefined && compare(value, least) < 0) ||
    (most !== undefined && compare(value, most) > 0);
  const check = (number: Rational): Rational | Failure => {
    const written = percent ? multiply(number, 100) : number;
    if (integer && !isWhole(written)) return new Failure('fact-not-whole');
    if (decimals !== undefined && hasMorePlaces(written, decimals)) {
      return new Failure('fact-too-many-decimals');
    }
    const value = factor === 1 ? number : multiply(number, factor);
    return isOutside(value) ? new Failure('fact-out-of-range') : value;
  };
  const readText = (text: string): Rational | Failure => {
    // Longer texts hold no number that is accepted.
    const plain = text.length > 4000 ? text : normalised(text);
    const isPercent = percent && plain.endsWith('%');
    const number = readWrittenNumber(isPercent ? plain.slice(0, -1).trimEnd() : plain, units);
    return number instanceof Failure ? number : check(isPercent ? divide(number, 100) : number);
  };
  return (given) => {
    const read = readGiven(given, check, readText);
    if (!percent || !(read instanceof Failure) || read.code !== 'fact-out-of-range') return read;
    // 70 for a percentage that may be 70% but not 7000% lacks its sign.
    const meant = readText(`${normalised(String(given))}%`);
    return meant instanceof Failure ? read : new Failure('fact-without-percent-sign');
  };
}

function hasMorePlaces(value: Rational, most: number): boolean {
  if (value instanceof Ratio && 10 ** most % value.d === 0) return false;
  return (placesOf(value) ?? 0) > most;
}

type Check = (number: Rational) => Rational | Failure;

function readGiven(
  given: unknown,
  check: Check,
  readText: (text: string) => Rational | Failure,
): Rational | Failure {
  switch (typeof given) {
    case 'number':
      return check(decimalOf(given));
    case 'bigint': {
      const number = readDigits(String(given));
      return number instanceof Failure ? number : check(number);
    }
    case 'string':
      return readText(given);
    default:
      return new Failure('fact-wrong-type');
  }
}

/** The number that a double stands for: its shortest decimal. */
export function decimalOf(double: number): Rational {
  if (Number.isInteger(double)) return double + 0;
  // Of all decimals with so few digits, one alone reads back as the double.
  for (let scale = 10; scale <= 1e6; scale *= 10) {
    const units = Math.round(double * scale);
    if (Math.abs(units) < 1e15 && units / scale === double) return ratio(units, scale);
  }
  const number = readDigits(String(double));
  return number instanceof Failure ? 0 : number;
}
