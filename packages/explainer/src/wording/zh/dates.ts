import { quote } from '../quote.js';
import type { DateWording, DayOff } from '../wording.js';
import { because, operation } from './glue.js';
import { say } from './say.js';

const dayOff = (off: DayOff): string =>
  off.kind === 'weekend' ? '法定休假日（周末）' : `法定休假日（${off.name.zh}）`;

const monthOf = (first: string): string => {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return `${year}年${month}月`;
};

const monthsTitle = (first: string, last: string): string =>
  first === last ? monthOf(first) : `${monthOf(first)}至${monthOf(last)}`;

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
  thisMonth: '当月',
  sumMonths: (from, to, each, prorated) =>
    say`${from}至${to}${prorated ? '按日' : ''}逐月合计${quote(each)}`,
  monthsSummed: (premise, { from, to, count, parts, total }) => {
    const whole = `整月共 ${count} 个`;
    const partly = parts === 0 ? '' : `，不满整月的 ${parts} 个按天数折算`;
    if (count + parts === 0) return because(premise, say`${from}至${to}没有整月，合计为${total}`);
    return because(premise, say`${from}至${to}的${whole}${partly}，合计${total}`);
  },
  sameMonths: ({ first, last, count, formula, each, days, sum }) => {
    const title = monthsTitle(first, last);
    const equation = formula === each ? each : operation(formula, '=', each);
    if (days !== undefined) {
      return `${title} ${days.counted}/${days.all} 天：${equation}，折算${say`为${days.amount}`}。`;
    }
    return count === 1
      ? `${title}：${equation}。`
      : say`${title}共 ${String(count)} 个月，每月${equation}，小计${sum}。`;
  },
  moreMonths: '其余月份从略。',
  monthsTitle,
  notRolled: (date) => say`${date}是工作日，不必顺延。`,
};
