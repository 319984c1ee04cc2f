import type { CoreExpression, PeriodUnit, ValueType } from '@tiaoli/ir';
import type { Arithmetic, Call, DateFunctionName, Expression, MonthlySum } from '@tiaoli/syntax';
import { periodOf } from '../../2-types/expressions/date-arithmetic.js';
import { coreFunctions, isMonthlySum } from '../../2-types/expressions/date-call.js';
import type { Common } from '../common.js';
import type { Lowering } from '../lowering.js';

const dateValue: ValueType = { kind: 'date' };

/** A date moved by a period, or the days between two dates; undefined where no date takes part. */
export function lowerDateArithmetic(
  { operator, left, right }: Arithmetic,
  common: Common,
  lowering: Lowering,
): CoreExpression | undefined {
  const isDate = (each: Expression): boolean => lowering.tables.types.get(each)?.kind === 'date';
  const { lower } = lowering;
  if (isDate(left) && isDate(right)) {
    return {
      kind: 'dateCall',
      ...common,
      function: 'days',
      arguments: [lower(right), lower(left)],
    };
  }
  if (!isDate(left) && !isDate(right)) return undefined;
  const [date, amount] = isDate(left) ? [left, right] : [right, left];
  const unit = unitOf(amount, lowering);
  const sign = operator === '-' ? 'subtract' : 'add';
  return {
    kind: 'shift',
    ...common,
    operator: sign,
    date: lower(date),
    amount: lower(amount),
    unit,
  };
}

export function lowerDateCall(
  name: DateFunctionName,
  node: Call,
  common: Common,
  lowering: Lowering,
): CoreExpression {
  const { lower, idOf } = lowering;
  if (isMonthlySum(name)) return lowerMonthlySum(name, node, common, lowering);
  if (name !== 'deadline') {
    const parts = node.arguments.map(lower);
    return { kind: 'dateCall', ...common, function: coreFunctions[name], arguments: parts };
  }
  const [start, period] = node.arguments;
  if (start === undefined || period === undefined) throw new Error('a short call was lowered');
  const end: CoreExpression = {
    kind: 'shift',
    id: idOf(node.span),
    type: dateValue,
    operator: 'add',
    date: lower(start),
    amount: lower(period),
    unit: unitOf(period, lowering),
  };
  return { kind: 'dateCall', ...common, function: 'rollForward', arguments: [end] };
}

function lowerMonthlySum(
  name: MonthlySum,
  node: Call,
  common: Common,
  { lower }: Lowering,
): CoreExpression {
  const [from, to, each] = node.arguments.map(lower);
  if (from === undefined || to === undefined || each === undefined) {
    throw new Error('a short call was lowered');
  }
  return { kind: 'sumMonths', ...common, from, to, each, prorated: name === 'sumMonthsProrated' };
}

function unitOf(amount: Expression, { tables }: Lowering): PeriodUnit {
  const type = tables.types.get(amount);
  // The checker has refused every other unit.
  return (type?.kind === 'number' ? periodOf(type) : undefined) ?? 'day';
}
