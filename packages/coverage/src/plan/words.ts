import type { Bilingual, Language } from '@tiaoli/diagnostics';
import { formatInUnit } from '@tiaoli/evaluator';
import { describeValue } from '@tiaoli/explainer';
import type { Core } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import type { ThresholdSide } from '../kinds.js';
import type { Compared } from './compared.js';
import { dateOfDay } from './numbers.js';
import { distanceOf, isSingle } from './threshold.js';

/** The same text in both languages. */
export function same(text: string): Bilingual {
  return { zh: text, en: text };
}

/** A text of each language from a text of each language. */
export function inBoth(make: (language: Language) => string): Bilingual {
  return { zh: make('zh'), en: make('en') };
}

/** More of what is written somewhere is left out. */
const mostWritten = 80;

/** What is written somewhere, in one line. */
export function oneLine(written: string): string {
  const line = written.replace(/\s+/g, ' ').trim();
  const signs = [...line];
  return signs.length > mostWritten ? `${signs.slice(0, mostWritten).join('')}…` : line;
}

export function quoted(written: string): Bilingual {
  return { zh: `「${written}」`, en: `“${written}”` };
}

export const numbered = {
  row: (number: number): Bilingual => ({ zh: `第 ${number} 行`, en: `row ${number}` }),
  otherwiseRow: (number: number): Bilingual => ({
    zh: `第 ${number} 行（否则）`,
    en: `row ${number} (otherwise)`,
  }),
  case: (number: number): Bilingual => ({ zh: `第 ${number} 种情形`, en: `case ${number}` }),
  otherwiseCase: { zh: '“否则”的情形', en: 'the otherwise case' },
  bracket: (number: number): Bilingual => ({ zh: `第 ${number} 级`, en: `bracket ${number}` }),
  band: (number: number): Bilingual => ({ zh: `第 ${number} 档`, en: `band ${number}` }),
};

export const sideWords: Readonly<Record<ThresholdSide, Bilingual>> = {
  below: { zh: '刚好低于界限', en: 'just below its bound' },
  at: { zh: '正好在界限上', en: 'exactly at its bound' },
  above: { zh: '刚好高于界限', en: 'just above its bound' },
};

/** How a value stands to another that depends on facts as well. */
export const relationWords: Readonly<Record<ThresholdSide, Bilingual>> = {
  below: { zh: '刚好小于', en: 'just less than' },
  at: { zh: '等于', en: 'equal to' },
  above: { zh: '刚好大于', en: 'just greater than' },
};

/** A number or a date as the surroundings show it. */
export function measureWords(measure: Fraction, of: Compared, core: Core): Bilingual {
  const day = of.isDate ? dateOfDay(measure) : undefined;
  return inBoth((language) =>
    day === undefined
      ? describeValue({ kind: 'number', value: measure }, of.unit, language, {
          core,
          percent: of.percent,
        })
      : describeValue({ kind: 'date', value: day }, undefined, language),
  );
}

/** The same as a fact: its digits in the unit of its input. */
export function measureFact(measure: Fraction, of: Compared): string {
  const day = of.isDate ? dateOfDay(measure) : undefined;
  return day ?? formatInUnit(measure, of.unit?.factor);
}

/** What a value has to be to lie on a side of its bound. */
export function valueOnSide(
  side: ThresholdSide,
  { bound, nearest }: { readonly bound: Fraction; readonly nearest: Fraction },
  of: Compared,
  core: Core,
): Bilingual {
  if (side === 'at' || isSingle(of, bound)) {
    const words = measureWords(nearest, of, core);
    return { zh: `= ${words.zh}`, en: `= ${words.en}` };
  }
  const distance = distanceOf(of, bound);
  const [low, high] =
    side === 'below' ? [bound.sub(distance), bound] : [bound, bound.add(distance)];
  const from = measureWords(low, of, core);
  const to = measureWords(high, of, core);
  return side === 'below'
    ? { zh: `不小于 ${from.zh}、小于 ${to.zh}`, en: `at least ${from.en}, below ${to.en}` }
    : { zh: `大于 ${from.zh}、不超过 ${to.zh}`, en: `above ${from.en}, at most ${to.en}` };
}

/** How something that is compared is called. */
export function nameWords({ title, name, isAsOf, entity }: Compared): Bilingual | undefined {
  if (isAsOf) return { zh: '适用日期', en: 'the as-of date' };
  if (name === undefined) return undefined;
  const own = title ?? same(name);
  return entity === undefined
    ? own
    : { zh: `有一项的${own.zh}`, en: `the ${own.en} of some element` };
}

export function truthWords(truth: boolean): Bilingual {
  return truth ? { zh: '成立', en: 'holds' } : { zh: '不成立', en: 'does not hold' };
}

/** A title between quotation marks. */
export function called({ zh, en }: Bilingual): Bilingual {
  return { zh: `「${zh}」`, en: `“${en}”` };
}
