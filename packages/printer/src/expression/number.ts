import type { NumberLiteral } from '@tiaoli/syntax';

/** `3人`, `70%`, `0.2元/平方米/月`; a unit that begins with a letter stands apart: `3 m²`. */
export function numberText(literal: NumberLiteral): string {
  const amount = `${literal.digits}${literal.multipliers.join('')}`;
  if (literal.unit === undefined) return amount;
  const { text } = literal.unit;
  return /^[\p{Script=Han}㎡]/u.test(text) ? `${amount}${text}` : `${amount} ${text}`;
}
