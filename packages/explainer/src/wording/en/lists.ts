import type { ListWording } from '../list-wording.js';
import { quote } from '../quote.js';

/** English for lists. */
export const lists: ListWording = {
  titleOf: (key, title) => `${key}: ${title}`,
  andMore: (names, count) => `${names} and others, ${count} in all`,
  filter: (list, condition) => `those of ${list} where ${quote(condition)}`,
  aggregate: (name, list, each = '') =>
    ({
      count: `the number of ${list}`,
      sum: `the sum of ${quote(each)} over ${list}`,
      average: `the average of ${quote(each)} over ${list}`,
      max: `the greatest ${quote(each)} over ${list}`,
      min: `the least ${quote(each)} over ${list}`,
      share: `the share of ${list} where ${quote(each)}`,
      any: `at least one of ${list} where ${quote(each)}`,
      all: `every one of ${list} where ${quote(each)}`,
    })[name],
  keys: (by) =>
    by
      .map(({ key, ascending }) => `by ${quote(key)}, ${ascending ? 'lowest' : 'highest'} first`)
      .join(', then '),
  rank: (list, by) => `the place in ${list} ${by}`,
  sort: (list, by) => `${list} ${by}`,
  top: (list, by, most) => `the first ${most} of ${list} ${by}`,
  settled: (list, condition, isAny, key) => {
    if (key !== undefined) {
      const does = isAny ? 'meets' : 'does not meet';
      return `${quote(key)} of ${list} ${does} ${quote(condition)}`;
    }
    return isAny
      ? `none of ${list} meets ${quote(condition)}`
      : `every one of ${list} meets ${quote(condition)}`;
  },
  someOf: (list) => `some of ${list}`,
  empty: 'The list is empty.',
  members: (parts, count, of) => {
    const whole = of === undefined ? `${count} in all` : `${count} of ${of}`;
    if (parts.length === 0) return `${whole}.`;
    const named = parts.map(({ key, value }) => (value === '' ? key : `${key} ${value}`));
    const rest = count > parts.length ? ', and so on' : '';
    return `${whole}: ${named.join(', ')}${rest}.`;
  },
};
