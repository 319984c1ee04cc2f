import { multipliers, type NumberLiteral } from '@tiaoli/syntax';
import Fraction from 'fraction.js';

/** The exact number of a literal, without its unit: `3.5 万` is 35000, `70%` is 7/10. */
export function literalNumber(literal: NumberLiteral): Fraction {
  const [whole = '', decimals = ''] = literal.digits.split('.');
  let number = new Fraction(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length));
  for (const name of literal.multipliers) {
    const multiplier = Object.hasOwn(multipliers, name) ? multipliers[name] : undefined;
    if (multiplier === undefined) continue;
    number = number
      .mul(new Fraction(BigInt(multiplier.numerator)))
      .div(new Fraction(BigInt(multiplier.denominator)));
  }
  return number;
}

/** Whether a number stands alone, so that the unit of its place applies. A percentage never does. */
export function isBare(literal: NumberLiteral): boolean {
  return (
    literal.unit === undefined && !literal.multipliers.some((name) => name === '%' || name === '‰')
  );
}
