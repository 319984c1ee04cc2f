import type { DateWording, DayOff } from '../wording.js';
import { because } from './glue.js';
import { say } from './say.js';

const dayOff = (off: DayOff): string =>
  off.kind === 'weekend' ? '法定休假日（周末）' : `法定休假日（${off.name.zh}）`;

/** Chinese for dates and periods. */
export const dates: DateWording = {
  call: (name, parts) => {
    const [first = '', second = ''] = parts;
    return {
      workingDays: say`${first}次日至${second}的工作日数`,
      fullMonths: say`${first}至${second}的满月数`,
      fullYears: say`${first}至${second}的满年数`,
      rollForward: say`${first}（遇法定休假日顺延）`,
      monthStart: say`${first}当月第一天`,
      monthEnd: say`${first}当月最后一天`,
      quarterStart: say`${first}当季第一天`,
      quarterEnd: say`${first}当季最后一天`,
      yearStart: say`${first}当年第一天`,
      yearEnd: say`${first}当年最后一天`,
      year: say`${first}的年份`,
      month: say`${first}的月份`,
      day: say`${first}的日`,
      date: `日期（${parts.join('，')}）`,
      earliest: `${parts.join('、')}中最早的`,
      latest: `${parts.join('、')}中最晚的`,
    }[name];
  },
  moved: (premise, start, sign, amount, end) =>
    because(premise, say`${start}${sign === 'add' ? '加' : '减'}${amount}，止于${end}`),
  monthEnds: (month, day) => `${month} 月没有 ${day} 日，以当月最后一天为止。`,
  rolled: (from, to, off) => say`${from}是${dayOff(off)}，顺延至${to}。`,
  notRolled: (date) => say`${date}是工作日，不必顺延。`,
};
