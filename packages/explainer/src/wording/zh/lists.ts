import type { ListWording } from '../list-wording.js';
import { quote } from '../quote.js';

/** Chinese for lists. */
export const lists: ListWording = {
  titleOf: (key, title) => `${key} · ${title}`,
  andMore: (names, count) => `${names}等 ${count} 项`,
  filter: (list, condition) => `${list}（其中${quote(condition)}的）`,
  aggregate: (name, list, each = '') =>
    ({
      count: `${list}的项数`,
      sum: `${list}各项${quote(each)}之和`,
      average: `${list}各项${quote(each)}的平均数`,
      max: `${list}各项${quote(each)}的最大值`,
      min: `${list}各项${quote(each)}的最小值`,
      share: `${list}中${quote(each)}的占比`,
      any: `${list}中至少一项${quote(each)}`,
      all: `${list}每一项都${quote(each)}`,
    })[name],
  keys: (by) => {
    const each = by.map(
      ({ key, ascending }) => `按${quote(key)}${ascending ? '从低到高' : '从高到低'}`,
    );
    return each.length > 1 ? `先${each.join('、再')}` : each.join('');
  },
  rank: (list, by) => `在${list}中${by}的名次`,
  sort: (list, by) => `${list}${by}排列`,
  top: (list, by, most) => `${list}${by}的前 ${most} 名`,
  settled: (list, condition, isAny, key) => {
    if (key !== undefined) {
      return isAny
        ? `${list}中${quote(key)}满足${quote(condition)}`
        : `${list}中${quote(key)}不满足${quote(condition)}`;
    }
    return isAny
      ? `${list}中没有一项满足${quote(condition)}`
      : `${list}每一项都满足${quote(condition)}`;
  },
  someOf: (list) => `${list}中的一些项`,
  empty: '列表里一项也没有。',
  members: (parts, count, of) => {
    const whole = of === undefined ? `共 ${count} 项` : `${of} 项中有 ${count} 项`;
    if (parts.length === 0) return `${whole}。`;
    const named = parts.map(({ key, value }) => (value === '' ? key : `${key} ${value}`));
    const rest = count > parts.length ? '，等等' : '';
    return `${whole}：${named.join('、')}${rest}。`;
  },
};
