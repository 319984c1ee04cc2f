import { decimalPlaces, formatRational } from '@tiaoli/evaluator';
import { approximation, usualPlaces } from '../../values/approximation.js';
import type { Rational } from '../../values/rational.js';
import type { ValueWording } from '../wording.js';

/** 月 after a number reads as the name of a month, so a length of time is said with 个月. */
const spokenUnits: ReadonlyMap<string, string> = new Map([
  ['月', '个月'],
  ['工作日', '个工作日'],
]);

const unitWords = (unit: string): string => spokenUnits.get(unit) ?? unit;

const about = (near: string | undefined): string => (near === undefined ? '' : `（约 ${near}）`);

const percentNear = (number: Rational): string | undefined =>
  approximation(number.mul(100), 2)?.concat('%');

export const values: ValueWording = {
  boolean: (value) => (value ? '是' : '否'),
  date: (iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    return `${year}年${month}月${day}日`;
  },
  quantity: (number, unit) => {
    const words = unit === '' ? '' : ` ${unitWords(unit)}`;
    if (decimalPlaces(number) !== undefined) return `${formatRational(number)}${words}`;
    const isShare = unit === '' && number.compare(0) > 0 && number.compare(1) < 0;
    const near = isShare
      ? percentNear(number)
      : approximation(number, usualPlaces(unit))?.concat(words);
    return `${formatRational(number)}${words}${about(near)}`;
  },
  percent: (number) => {
    const near = percentNear(number);
    if (near === undefined) return `${formatRational(number.mul(100))}%`;
    return `${formatRational(number)}${about(near)}`;
  },
  written: (digits, multipliers, unit) => {
    const isShare = /[%‰]/.test(multipliers);
    const number = isShare ? `${digits}${multipliers}` : digits;
    const rest = `${isShare ? '' : multipliers}${unitWords(unit)}`;
    return rest === '' ? number : `${number} ${rest}`;
  },
  record: (main, others) =>
    others.length === 0
      ? main
      : `${main}（${others.map(({ name, value }) => `${name}：${value}`).join('；')}）`,
  scoreValue: (total, grade) => (grade === undefined ? total : `${total}，${grade}`),
  none: '无',
  undecided: '尚不能确定',
  failed: '无法得出结果',
  notYetKnown: '尚不清楚',
};
