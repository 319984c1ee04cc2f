import type { Keyword } from './key.js';

const word = (zh: string, en: string, zhDoc: string, enDoc: string): Keyword => ({
  zh,
  en,
  doc: { zh: zhDoc, en: enDoc },
});

/** Functions of dates; periods are counted as the Civil Code says, articles 200 to 203. */
export const dateFunctions = {
  rollForward: word(
    '顺延',
    'roll_forward',
    '遇法定休假日顺延到下一个工作日',
    'the next working day where a day is off',
  ),
  deadline: word(
    '期满',
    'deadline',
    '起算日加期限，遇法定休假日顺延',
    'a start and a period, moved to the next working day where it ends on a day off',
  ),
  fullYears: word('满年数', 'full_years', '从一日到另一日满几年', 'whole years between two dates'),
  fullMonths: word(
    '满月数',
    'full_months',
    '从一日到另一日满几个月',
    'whole months between two dates',
  ),
  workingDays: word(
    '工作日数',
    'working_days',
    '从次日起到另一日止的工作日',
    'working days after one date up to another',
  ),
  earliest: word('最早', 'earliest', '几个日期中最早的', 'the earliest of several dates'),
  latest: word('最晚', 'latest', '几个日期中最晚的', 'the latest of several dates'),
  yearOf: word('年份', 'year_of', '日期的年份', 'the year of a date'),
  monthOf: word('月份', 'month_of', '日期的月份，1 至 12', 'the month of a date, 1 to 12'),
  dayOf: word('几号', 'day_of', '日期是当月几号', 'the day of the month'),
  dateOf: word(
    '日期值',
    'date_of',
    '由年、月、日得到日期',
    'the date of a year, a month and a day',
  ),
  monthStart: word('月初', 'month_start', '当月第一天', 'the first day of the month'),
  monthEnd: word('月末', 'month_end', '当月最后一天', 'the last day of the month'),
  quarterStart: word('季初', 'quarter_start', '当季第一天', 'the first day of the quarter'),
  quarterEnd: word('季末', 'quarter_end', '当季最后一天', 'the last day of the quarter'),
  yearStart: word('年初', 'year_start', '当年第一天', 'the first day of the year'),
  sumMonths: word(
    '逐月合计',
    'sum_months',
    '两日之间每个整月的数之和，各月用当月的参数',
    'the sum over the whole months between two dates, each with its own parameter values',
  ),
  sumMonthsProrated: word(
    '按日逐月合计',
    'sum_months_prorated',
    '逐月合计，不满整月的按天数折算',
    'the same, with months in part counted by days',
  ),
  yearEnd: word('年末', 'year_end', '当年最后一天', 'the last day of the year'),
} as const satisfies Readonly<Record<string, Keyword>>;

export type DateFunctionName = keyof typeof dateFunctions;

/** The sums over months. */
export type MonthlySum = 'sumMonths' | 'sumMonthsProrated';
