import type { Words } from '@tiaoli/diagnostics';
import { describeLeaves } from '../../values/describe.js';
import type { TableState } from './state.js';

/** The names that the columns read, with their values. */
export function describeColumns({ columns, scope }: TableState): Words {
  return describeLeaves(columns, scope.run.prepared);
}

const mostShown = 5;

/** Rows as people count them: the first below the heading is 1. */
export function rowNumbers(indexes: readonly number[]): Words {
  const shown = indexes.slice(0, mostShown).map((index) => String(index + 1));
  const rest = indexes.length > mostShown ? ' …' : '';
  return { zh: `${shown.join('、')}${rest}`, en: `${shown.join(', ')}${rest}` };
}
