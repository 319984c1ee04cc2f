import type { CompareOperator, RoundingMode } from '@tiaoli/ir';
import type { Comparable } from '../wording.js';

export const relations: Readonly<Record<Comparable, Readonly<Record<CompareOperator, string>>>> = {
  number: { '=': '等于', '≠': '不等于', '<': '低于', '≤': '不高于', '>': '高于', '≥': '不低于' },
  name: { '=': '为', '≠': '不是', '<': '低于', '≤': '不高于', '>': '高于', '≥': '不低于' },
  date: { '=': '等于', '≠': '不等于', '<': '早于', '≤': '不晚于', '>': '晚于', '≥': '不早于' },
};

export const roundings: Readonly<Record<RoundingMode, string>> = {
  halfUp: '四舍五入',
  halfEven: '四舍六入五成双',
  up: '进一',
  down: '舍去尾数',
  ceiling: '向上取整',
  floor: '向下取整',
};
