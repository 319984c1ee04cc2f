import { formatRational } from '@tiaoli/evaluator';
import type { ValueWording } from '../wording.js';

/** 月 after a number reads as the name of a month, so a length of time is said with 个月. */
const spokenUnits: ReadonlyMap<string, string> = new Map([['月', '个月']]);

const unitWords = (unit: string): string => spokenUnits.get(unit) ?? unit;

export const values: ValueWording = {
  boolean: (value) => (value ? '是' : '否'),
  date: (iso) => {
    const [year, month, day] = iso.split('-').map(Number);
    return `${year}年${month}月${day}日`;
  },
  quantity: (number, unit) => {
    const digits = formatRational(number);
    return unit === '' ? digits : `${digits} ${unitWords(unit)}`;
  },
  percent: (number) => `${formatRational(number.mul(100))}%`,
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
