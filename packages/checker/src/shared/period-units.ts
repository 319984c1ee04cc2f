import type { PeriodUnit } from '@tiaoli/ir';

/** The base unit of each length of time by which a date can be moved. */
export const periodUnits: { readonly [U in PeriodUnit]: string } = {
  day: '天',
  month: '月',
  workingDay: '工作日',
};
