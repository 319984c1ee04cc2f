import type Fraction from 'fraction.js';
import { formatRational, rationalOf } from '../numbers/rational.js';
import { englishUnits } from './english-units.js';

/** A number that is shown in a unit, in English: `2 people`, `0.2 yuan/m²`; 3 万元 are 30000 yuan. */
export function englishQuantity(shown: Fraction, unit: string): string {
  const times = englishUnits.get(unit.split('/')[0] ?? '')?.times;
  const digits = formatRational(times === undefined ? shown : shown.mul(rationalOf(times)));
  return unit === '' ? digits : `${digits} ${englishUnit(unit, digits === '1')}`;
}

/** What a bare number in a unit counts: `people`, and `units of 10000 yuan` of 万元. */
export function englishMeasure(unit: string): string {
  const times = englishUnits.get(unit.split('/')[0] ?? '')?.times;
  const words = englishUnit(unit, false);
  return times === undefined ? words : `units of ${times} ${words}`;
}

/** 元/平方米/月 as yuan/m²/month; the names of a policy's own units stay. */
export function englishUnit(unit: string, isOne: boolean): string {
  return unit
    .split('/')
    .map((part, index) => {
      const english = englishUnits.get(part);
      if (english === undefined) return part;
      return index === 0 && !isOne ? english.many : english.one;
    })
    .join('/');
}
