import type { Bilingual } from '@tiaoli/diagnostics';

/** What is not exact about a profile, and why. */
export const notes = {
  notFollowed: {
    zh: '结果还取决于名单、日期或奇偶，其间的变化无法逐处求出；图上的点是准确的，点与点之间不一定',
    en: 'The result also depends on lists, dates or parity, whose changes are not worked out; the points drawn are exact, what lies between them may not be',
  },
  curve: {
    zh: '有的部分不是直线；图上的点是准确的，点与点之间是示意',
    en: 'Some of it is no straight line; the points drawn are exact, what lies between them is a sketch',
  },
  notRounded: (step: string): Bilingual => ({
    zh: `取整（到 ${step}）的台阶太多，画的是取整以前的数`,
    en: `Rounding (to ${step}) makes too many steps; the numbers drawn are those before it`,
  }),
  days: {
    zh: '只看了所画范围以内的日子，其中每一天都是准确的',
    en: 'Only the days that are drawn were looked at, and each of them is exact',
  },
} as const;
