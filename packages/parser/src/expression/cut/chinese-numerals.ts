import { createDiagnostic } from '@tiaoli/diagnostics';
import type { Lexicon } from '../lexicon/lexicon.js';
import { quantitiesAt } from '../lexicon/numbers.js';
import type { Problem, Token } from '../token.js';

const digits = new Map([...'〇一二三四五六七八九'].map((each, value) => [each, value] as const));
digits.set('零', 0).set('两', 2);
const scales = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Bounded, so that a long row of such characters costs no more than its length. */
const integer = '[〇零一二两三四五六七八九十百千]{1,16}';
const decimal = `${integer}(?:点[〇零一二三四五六七八九]{1,16})?`;
const fractionPattern = new RegExp(`(${integer})分之(${decimal})`, 'y');
const numeralPattern = new RegExp(decimal, 'y');

/** A number in Chinese numerals, with its unit or without: `三人`, `十二个月`, `百分之七十`. */
export function numeralAt(lexicon: Lexicon, text: string, at: number): readonly Token[] {
  return fractionAt(text, at) ?? quantitiesOf(lexicon, text, at);
}

/** `百分之七十` is 70%, `三分之二` is (2÷3). */
function fractionAt(text: string, at: number): readonly Token[] | undefined {
  fractionPattern.lastIndex = at;
  const match = fractionPattern.exec(text);
  if (match === null) return undefined;
  const [written, below = '', above = ''] = match;
  const [parts, number] = [
    below === '百' || below === '千' ? below : numberOf(below),
    numberOf(above),
  ];
  if (parts === undefined || number === undefined) return undefined;
  const sign = parts === '百' ? '%' : parts === '千' ? '‰' : undefined;
  const right = sign === undefined ? `(${number}÷${parts})` : `${number}${sign}`;
  const end = at + written.length;
  const problem = numeral(at, end, right);
  const multipliers = sign === undefined ? [] : [sign];
  return [{ word: { kind: 'number', digits: number, multipliers }, start: at, end, problem }];
}

function quantitiesOf(lexicon: Lexicon, text: string, at: number): readonly Token[] {
  numeralPattern.lastIndex = at;
  const [written] = numeralPattern.exec(text) ?? [];
  if (written === undefined) return [];
  const number = numberOf(written);
  if (number === undefined) return [];
  const end = at + written.length;
  const problem = numeral(at, end, number);
  return quantitiesAt(lexicon, text, { digits: number, start: at, end, problem });
}

/** Digits of a numeral below ten thousand; undefined for a row of characters that is none. */
function numberOf(written: string): string | undefined {
  const [integer = '', decimals] = written.split('点');
  const value = integerOf(integer);
  if (value === undefined || decimals === undefined) return value;
  return `${value}.${[...decimals].map((each) => digits.get(each) ?? 0).join('')}`;
}

function integerOf(written: string): string | undefined {
  const characters = [...written];
  if (characters.length > 1 && characters.every((each) => digits.has(each))) {
    return characters.map((each) => digits.get(each)).join('');
  }
  let total = 0;
  let last: number | undefined;
  let smallest = Number.POSITIVE_INFINITY;
  for (const each of characters) {
    const scale = scales.get(each);
    if (scale === undefined) {
      if (last !== undefined && last !== 0) return undefined;
      last = digits.get(each);
      continue;
    }
    // 百 alone is no number, 十 is 10.
    if (scale >= smallest || (last === undefined && scale !== 10)) return undefined;
    total += (last ?? 1) * scale;
    smallest = scale;
    last = undefined;
  }
  return String(total + (last ?? 0));
}

function numeral(start: number, end: number, right: string): Problem {
  return (place) =>
    createDiagnostic(
      'chinese-numeral',
      place.span(start, end),
      { written: place.shown(start, end), right },
      {
        fix: {
          title: { zh: `改为 ${right}`, en: `write ${right}` },
          edits: [place.edit(start, end, right)],
        },
      },
    );
}
