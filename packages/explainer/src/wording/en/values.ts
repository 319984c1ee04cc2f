import { englishQuantity, englishUnit, formatRational, rationalOf } from '@tiaoli/evaluator';
import { approximation, usualPlaces } from '../../values/approximation.js';
import type { ValueWording } from '../wording.js';
import { spaced } from './glue.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 万 and its like as numbers; English has no words for them. */
const scales: ReadonlyMap<string, number> = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** English values. */
export const values: ValueWording = {
  boolean: (value) => (value ? 'yes' : 'no'),
  date: (iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    return `${day} ${months[(month ?? 1) - 1] ?? ''} ${year}`;
  },
  quantity: (number, unit) => {
    const words = englishQuantity(number, unit);
    const near = approximation(number, usualPlaces(unit));
    return near === undefined ? words : `${words} (about ${near})`;
  },
  percent: (number) => {
    const near = approximation(number.mul(100), 2);
    if (near === undefined) return `${formatRational(number.mul(100))}%`;
    return `${formatRational(number)} (about ${near}%)`;
  },
  written: (digits, multipliers, unit) => {
    if (/[%‰]/.test(multipliers))
      return spaced(`${digits}${multipliers}`, englishUnit(unit, false));
    const number = [...multipliers].reduce(
      (product, sign) => product.mul(scales.get(sign) ?? 1),
      rationalOf(digits),
    );
    return englishQuantity(number, unit);
  },
  record: (main, others) =>
    others.length === 0
      ? main
      : `${main} (${others.map(({ name, value }) => `${name}: ${value}`).join('; ')})`,
  scoreValue: (total, grade) => (grade === undefined ? total : `${total}, ${grade}`),
  none: 'none',
  undecided: 'cannot be decided yet',
  failed: 'no result',
  notYetKnown: 'not yet known',
};
