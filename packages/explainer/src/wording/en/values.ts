import { englishQuantity, englishUnit, formatRational, rationalOf } from '@tiaoli/evaluator';
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
  quantity: englishQuantity,
  percent: (number) => `${formatRational(number.mul(100))}%`,
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
