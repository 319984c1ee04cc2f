import type { Compare, CompareOperator } from '@tiaoli/ir';
import { type Context, type Emitter, emit } from '../emit/context.js';
import { dayNumber } from '../emit/dates.js';
import { compareNumbers, comparison } from '../emit/order.js';
import {
  type DateValue,
  dateIn,
  isNumber,
  numberIn,
  plainIn,
  truthOf,
  type Value,
} from '../emit/value.js';
import { type JsonLogicRule, operation } from '../logic/logic.js';
import { and, choose, isLiteral, not, or, same } from '../logic/truths.js';
import { compared } from '../logic/whole-numbers.js';

export const emitCompare: Emitter<'compare'> = (node, context) => {
  const left = emit(node.left, context);
  const right = emit(node.right, context);
  return truthOf(compareValues(node, left, right, context));
};

/** Whether two values of one type are the same. */
export function areEqual(left: Value, right: Value): JsonLogicRule {
  if (isNumber(left)) return compareNumbers('=', left, numberIn(right));
  if (left.kind === 'date') return compareDates('=', left, dateIn(right));
  if (left.kind === 'record' && right.kind === 'record') {
    const others = new Map(right.fields);
    const fields = left.fields.map(([name, value]) => {
      const other = others.get(name);
      return other === undefined ? false : areEqual(value, other);
    });
    return and(...fields);
  }
  return equal(plainIn(left).logic, plainIn(right).logic);
}

function compareValues(
  { operator, left: { type } }: Compare,
  left: Value,
  right: Value,
  { scope }: Context,
): JsonLogicRule {
  if (isNumber(left)) return compareNumbers(operator, left, numberIn(right));
  if (left.kind === 'date') return compareDates(operator, left, dateIn(right));
  const [a, b] = [plainIn(left).logic, plainIn(right).logic];
  if (operator === '=') return equal(a, b);
  if (operator === '≠') return differ(a, b);
  const values = type.kind === 'enumeration' ? scope.valuesOf(type.enumeration) : [];
  return compareRanks(operator, a, b, values);
}

function equal(left: JsonLogicRule, right: JsonLogicRule): JsonLogicRule {
  // `x = 是` is x itself.
  if (typeof right === 'boolean') return right ? left : not(left);
  if (typeof left === 'boolean') return left ? right : not(right);
  return same(left, right);
}

function differ(left: JsonLogicRule, right: JsonLogicRule): JsonLogicRule {
  if (typeof right === 'boolean') return not(equal(left, right));
  return isLiteral(left) && isLiteral(right) ? left !== right : operation('!==', left, right);
}

function compareDates(operator: CompareOperator, left: DateValue, right: DateValue): JsonLogicRule {
  const isOneForm = left.as === right.as;
  const [a, b] = isOneForm ? [left.logic, right.logic] : [dayNumber(left), dayNumber(right)];
  return compared(comparison(operator), a, b);
}

/** The best is listed first, so the greater value has the lesser place. */
function compareRanks(
  operator: CompareOperator,
  left: JsonLogicRule,
  right: JsonLogicRule,
  values: readonly string[],
): JsonLogicRule {
  if (typeof right === 'string' && !isLiteral(left)) {
    const rank = values.indexOf(right);
    const meant = values.filter((_, place) => compared(comparison(operator), rank, place) === true);
    return or(...meant.map((value) => same(left, value)));
  }
  return compared(comparison(operator), rankOf(right, values), rankOf(left, values));
}

export function rankOf(value: JsonLogicRule, values: readonly string[]): JsonLogicRule {
  if (typeof value === 'string') return values.indexOf(value);
  return values.reduceRight<JsonLogicRule>(
    (rest, each, rank) => choose(same(value, each), rank, rest),
    values.length,
  );
}
