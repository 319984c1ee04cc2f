import type { DateCall, PeriodUnit } from '@tiaoli/ir';
import type { Quantity } from '../values/quantity.js';

const units: { readonly [U in PeriodUnit]: string } = {
  day: '天',
  month: '月',
  workingDay: '工作日',
};

/** How the length of a period is shown. */
export function periodQuantity(unit: PeriodUnit): Quantity {
  return { unit: { text: units[unit], factor: '1' } };
}

/** How the number that a function of dates gives is shown. */
export function dateQuantity({ function: name }: DateCall): Quantity {
  switch (name) {
    case 'days':
      return periodQuantity('day');
    case 'workingDays':
      return periodQuantity('workingDay');
    case 'fullMonths':
      return periodQuantity('month');
    case 'fullYears':
      return { unit: { text: '年', factor: '12' } };
    default:
      return {};
  }
}
