import { formatRational, rationalOf } from '@tiaoli/evaluator';
import {
  type Aggregate,
  type Arithmetic,
  type Constant,
  type CoreExpression,
  entityOf,
} from '@tiaoli/ir';
import type { Context } from '../context.js';
import { kept } from '../fixed.js';
import type { Quantity } from '../values/quantity.js';
import { dateQuantity } from './period-quantity.js';
import { isReference, referentOf } from './reference.js';
import { writtenNumber } from './written-number.js';

/**
 * How the value of an expression is best shown. The core has no units left in its expressions, so
 * this follows the operands; `undefined` where they do not tell.
 */
export function quantityOf(context: Context, expression: CoreExpression): Quantity | undefined {
  if (expression.type.kind !== 'number') return undefined;
  return kept(context.fixed.quantities, expression, () => workedOut(context, expression));
}

function workedOut(context: Context, expression: CoreExpression): Quantity | undefined {
  if (isReference(expression)) return referentOf(context, expression).quantity;
  switch (expression.kind) {
    case 'constant':
      return quantityOfConstant(expression);
    case 'arithmetic':
      return quantityOfArithmetic(context, expression);
    case 'negate':
      return quantityOf(context, expression.operand);
    case 'if':
      return firstWithUnit(context, [expression.whenTrue, expression.whenFalse]);
    case 'fallback':
      return firstWithUnit(context, [expression.value, expression.fallback]);
    case 'sumMonths':
      return ofOneMonth(quantityOf(context, expression.each));
    case 'dateCall':
      return dateQuantity(expression);
    case 'call':
      return firstWithUnit(context, expression.arguments);
    case 'aggregate':
      return quantityOfAggregate(context, expression);
    case 'round':
      return quantityOf(context, expression.value);
    case 'cap':
    case 'floor':
      return firstWithUnit(context, [expression.value, expression.limit]);
    default:
      return undefined;
  }
}

function quantityOfAggregate(
  context: Context,
  { function: name, list, each }: Aggregate,
): Quantity | undefined {
  if (name !== 'count') return each && quantityOf(context, each);
  const counted = context.core.entities.find((entity) => entity.name === entityOf(list.type));
  return counted?.unit && { unit: counted.unit };
}

/** How two values that are compared or added are shown: as the one of them that has a unit. */
export function sharedQuantity(
  context: Context,
  left: CoreExpression,
  right: CoreExpression,
): Quantity | undefined {
  return firstWithUnit(context, [left, right]);
}

/** How the subject of a test is shown: as its bounds are where it has no unit of its own. */
export function boundQuantity(
  context: Context,
  subject: CoreExpression,
  test: CoreExpression,
): Quantity | undefined {
  const bounds: CoreExpression[] = [];
  const pending: CoreExpression[] = [test];
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    if (each.kind === 'and' || each.kind === 'or') pending.push(...each.operands);
    if (each.kind === 'compare') bounds.push(each.right);
  }
  return firstWithUnit(context, [subject, ...bounds]);
}

function firstWithUnit(
  context: Context,
  expressions: readonly CoreExpression[],
): Quantity | undefined {
  let bare: Quantity | undefined;
  for (const expression of expressions) {
    const quantity = quantityOf(context, expression);
    if (quantity !== undefined && !isBare(quantity)) return quantity;
    bare ??= quantity;
  }
  return bare;
}

/** Whether a number would be shown without unit or percent sign. */
export function isBare(quantity: Quantity): boolean {
  return quantity.unit === undefined && quantity.percent !== true;
}

function quantityOfConstant({ text, value }: Constant): Quantity | undefined {
  const written = writtenNumber(text);
  if (written === undefined || value.kind !== 'number') return undefined;
  if (written.multipliers.includes('%')) return { percent: true };
  if (written.unit === '') return {};
  const shown = rationalOf(written.digits);
  if (shown.equals(0)) return undefined;
  const factor = rationalOf(value.value).div(shown);
  return { unit: { text: written.unit, factor: formatRational(factor) } };
}

function quantityOfArithmetic(context: Context, expression: Arithmetic): Quantity | undefined {
  const { operator, left, right } = expression;
  if (operator === 'add' || operator === 'subtract') return firstWithUnit(context, [left, right]);
  const [first, second] = [quantityOf(context, left), quantityOf(context, right)];
  if (first === undefined || second === undefined) return undefined;
  if (operator === 'divide') {
    if (isBare(second)) return first;
    return first.unit?.text === second.unit?.text ? {} : undefined;
  }
  if (isBare(second) || second.percent === true) return first.percent ? {} : first;
  return isBare(first) || first.percent === true ? second : undefined;
}

/** So much a month adds up to so much: 元/月 to 元. */
function ofOneMonth(quantity: Quantity | undefined): Quantity | undefined {
  const { unit } = quantity ?? {};
  const match = /^(.+?)\/(?:月|个月)$/.exec(unit?.text ?? '');
  return unit === undefined || match === null
    ? quantity
    : { unit: { ...unit, text: match[1] ?? '' } };
}
