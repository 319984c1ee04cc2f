import { formatRational } from '@tiaoli/evaluator';
import Fraction from 'fraction.js';
import type { NumberSummary } from './summary.js';

/** The exact total and mean of numbers, of which there is one at least. */
export function numberSummary(numbers: readonly Fraction[]): NumberSummary {
  const [first = new Fraction(0)] = numbers;
  let [least, most] = [first, first];
  for (const number of numbers) {
    if (number.lt(least)) least = number;
    if (number.gt(most)) most = number;
  }
  const total = exactTotal(numbers);
  return {
    total: formatRational(total),
    mean: formatRational(total.div(numbers.length)),
    least: formatRational(least),
    most: formatRational(most),
  };
}

/** Numbers of one denominator are added as whole numbers, which is much faster. */
function exactTotal(numbers: readonly Fraction[]): Fraction {
  const byDenominator = new Map<bigint, bigint>();
  for (const { s, n, d } of numbers) {
    byDenominator.set(d, (byDenominator.get(d) ?? 0n) + s * n);
  }
  let total = new Fraction(0);
  for (const [denominator, numerator] of byDenominator) {
    total = total.add(new Fraction(numerator, denominator));
  }
  return total;
}
