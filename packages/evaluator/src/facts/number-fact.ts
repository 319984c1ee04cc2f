import type { Bilingual } from '@tiaoli/diagnostics';
import type { Input } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import type { RawFact } from '../evaluate.js';
import { compare, multiply } from '../numbers/operations.js';
import { decimalPlaces, formatRational, readDecimal } from '../numbers/rational.js';
import type { Prepared } from '../run/prepared.js';
import { englishMeasure, englishQuantity } from '../values/english-quantity.js';
import { shorten } from '../values/shorten.js';
import { describeRaw, wrongType } from './expected.js';
import { type FactContext, type FactReading, refuse } from './fact-context.js';
import { readWrittenNumber } from './written-number.js';

/**
 * A number as given: `value` in base units, `shown` in the input's own unit or in percent, in which
 * whole numbers, decimal places and ranges are meant.
 */
interface GivenNumber {
  readonly value: Fraction;
  readonly shown: Fraction;
}

/** Reads a number exactly from its digits; `"70%"` where the input is a percentage. */
export function readNumberFact(raw: RawFact, context: FactContext): FactReading {
  const { input } = context;
  if (raw.kind !== 'number' && raw.kind !== 'text')
    return wrongType(raw, context, expectedNumber(input));
  // Full-width digits and signs are what an input method gives.
  const text = raw.text.length > longestText ? raw.text : raw.text.normalize('NFKC').trim();
  const isPercent = input.percent && text.endsWith('%');
  const digits = isPercent ? text.slice(0, -1).trimEnd() : text;
  // A number of JSON is what it is; a text may be written as people write numbers.
  const reading =
    raw.kind === 'number' ? readDecimal(digits) : readWrittenNumber(digits, input.unit?.text);
  if (reading.kind === 'grouped') {
    const words = { name: input.name, value: shorten(text), plain: shorten(reading.plain) };
    return refuse('fact-grouped-digits', words);
  }
  if (reading.kind === 'otherUnit') return otherUnit(raw, input);
  if (reading.kind === 'malformed') return wrongType(raw, context, expectedNumber(input));
  if (reading.kind === 'tooLong') {
    return refuse('fact-too-long', { name: context.name, value: describeRaw(raw) });
  }
  const number = isPercent ? reading.value.div(100) : reading.value;
  const factor =
    input.unit === undefined ? undefined : context.prepared.rational(input.unit.factor);
  const given = {
    value: factor === undefined ? number : multiply(number, factor),
    shown: input.percent ? number.mul(100) : number,
  };
  return checkNumber(given, context) ?? { value: { kind: 'number', value: given.value } };
}

function otherUnit(raw: RawFact, { name, unit }: Input): FactReading {
  const own = unit?.text ?? '';
  const words = { zh: own, en: englishMeasure(own) };
  return refuse('fact-other-unit', { name, unit: words, value: describeRaw(raw) });
}

// Longer texts hold no number that is accepted.
const longestText = 4000;

function expectedNumber({ integer, percent, unit }: Input): Bilingual {
  const zh = integer ? '整数' : '数';
  const en = integer ? 'a whole number' : 'a number';
  if (percent) return { zh: `${zh}或百分数，如 70%`, en: `${en} or a percentage such as 70%` };
  return unit === undefined
    ? { zh, en }
    : { zh: `${zh}（单位：${unit.text}）`, en: `${en} (in ${englishMeasure(unit.text)})` };
}

function checkNumber(
  given: GivenNumber,
  { name, input, prepared }: FactContext,
): FactReading | undefined {
  const { integer, decimals } = input;
  // Words only for what is wrong: nearly all facts are right.
  const value = (): Bilingual => shownNumber(given.shown, input);
  if (integer && given.shown.d !== 1n) return refuse('fact-not-whole', { name, value: value() });
  const places = decimalPlaces(given.shown);
  if (decimals !== undefined && places !== undefined && places > decimals) {
    return refuse('fact-too-many-decimals', { name, value: value(), most: String(decimals) });
  }
  return isInRange(given.value, input, prepared)
    ? undefined
    : refuse('fact-out-of-range', {
        name,
        value: value(),
        range: rangeWords(input, prepared),
      });
}

function isInRange(value: Fraction, { min, max }: Input, { rational }: Prepared): boolean {
  return (
    (min === undefined || compare(value, rational(min)) >= 0) &&
    (max === undefined || compare(value, rational(max)) <= 0)
  );
}

function rangeWords(input: Input, { rational }: Prepared): Bilingual {
  const { min, max, unit } = input;
  const shown = (bound: string): Bilingual => {
    const base = rational(bound);
    const number = unit === undefined ? base : base.div(rational(unit.factor));
    return shownNumber(input.percent ? number.mul(100) : number, input);
  };
  return boundWords(
    min === undefined ? undefined : shown(min),
    max === undefined ? undefined : shown(max),
  );
}

/** A range whose bounds belong to it. */
export function boundWords(min: Bilingual | undefined, max: Bilingual | undefined): Bilingual {
  if (min === undefined) return { zh: `不超过 ${max?.zh ?? ''}`, en: `at most ${max?.en ?? ''}` };
  if (max === undefined) return { zh: `不低于 ${min.zh}`, en: `at least ${min.en}` };
  return { zh: `${min.zh} 至 ${max.zh}`, en: `${min.en} to ${max.en}` };
}

function shownNumber(shown: Fraction, { percent, unit }: Input): Bilingual {
  const digits = shorten(formatRational(shown));
  if (percent) return { zh: `${digits}%`, en: `${digits}%` };
  if (unit === undefined) return { zh: digits, en: digits };
  return { zh: `${digits} ${unit.text}`, en: shorten(englishQuantity(shown, unit.text)) };
}
