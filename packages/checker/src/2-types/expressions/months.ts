import type { ThisMonth } from '@tiaoli/syntax';
import { dateType, errorType, type SemanticType } from '../../shared/semantic-type.js';
import type { Checking, Expected } from '../checking.js';

/** 当月 has a meaning only in what is summed up over months. */
export function inferThisMonth(node: ThisMonth, _: Expected, checking: Checking): SemanticType {
  if (checking.isMonthly) return dateType;
  checking.report('month-outside-of-sum', node.span, {});
  return errorType;
}
