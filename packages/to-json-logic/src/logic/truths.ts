import { type JsonLogicRule, operandsOf, operation } from './logic.js';

/** Whether all hold; what is certain or said twice is left out. */
export function and(...conditions: readonly JsonLogicRule[]): JsonLogicRule {
  return joined('and', true, conditions);
}

export function or(...conditions: readonly JsonLogicRule[]): JsonLogicRule {
  return joined('or', false, conditions);
}

function joined(
  operator: 'and' | 'or',
  neutral: boolean,
  conditions: readonly JsonLogicRule[],
): JsonLogicRule {
  const flat = conditions.flatMap((each) => operandsOf(each, operator) ?? [each]);
  if (flat.includes(!neutral)) return !neutral;
  const [first = neutral, ...rest] = new Set(flat.filter((each) => each !== neutral));
  return rest.length === 0 ? first : operation(operator, first, ...rest);
}

export function not(condition: JsonLogicRule): JsonLogicRule {
  if (typeof condition === 'boolean') return !condition;
  return operandsOf(condition, '!')?.[0] ?? operation('!', condition);
}

/** One of two values on a condition; choices of choices are one list. */
export function choose(
  condition: JsonLogicRule,
  whenTrue: JsonLogicRule,
  whenFalse: JsonLogicRule,
): JsonLogicRule {
  if (typeof condition === 'boolean') return condition ? whenTrue : whenFalse;
  if (whenTrue === whenFalse) return whenTrue;
  if (whenFalse === null) return operation('if', condition, whenTrue, null);
  if (whenTrue === true) return or(condition, whenFalse);
  if (whenTrue === false) return and(not(condition), whenFalse);
  if (whenFalse === true) return or(not(condition), whenTrue);
  if (whenFalse === false) return and(condition, whenTrue);
  return operation('if', condition, whenTrue, ...(operandsOf(whenFalse, 'if') ?? [whenFalse]));
}

/** Texts and truths, which are of one type on both sides. */
export function same(left: JsonLogicRule, right: JsonLogicRule): JsonLogicRule {
  if (isLiteral(left) && isLiteral(right)) return left === right;
  return operation('===', left, right);
}

export function isLiteral(rule: JsonLogicRule): rule is number | string | boolean | null {
  return typeof rule !== 'object' || rule === null;
}
