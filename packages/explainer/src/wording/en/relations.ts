import type { CompareOperator, RoundingMode } from '@tiaoli/ir';
import type { Comparable } from '../wording.js';

export const relations: Readonly<Record<Comparable, Readonly<Record<CompareOperator, string>>>> = {
  number: {
    '=': '',
    '≠': 'not',
    '<': 'less than',
    '≤': 'at most',
    '>': 'more than',
    '≥': 'at least',
  },
  name: {
    '=': '',
    '≠': 'not',
    '<': 'below',
    '≤': 'not above',
    '>': 'above',
    '≥': 'not below',
  },
  date: {
    '=': '',
    '≠': 'not',
    '<': 'before',
    '≤': 'not after',
    '>': 'after',
    '≥': 'not before',
  },
};

export const roundings: Readonly<Record<RoundingMode, string>> = {
  halfUp: 'rounded half up',
  halfEven: 'rounded half to even',
  up: 'rounded away from zero',
  down: 'rounded toward zero',
  ceiling: 'rounded up',
  floor: 'rounded down',
};
