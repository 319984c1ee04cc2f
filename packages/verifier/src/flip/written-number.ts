import Fraction from 'fraction.js';

/** A wanted number as a person writes it: 1200.5, or 85% for 0.85. */
export function writtenNumber(text: string): Fraction | undefined {
  const [, digits, percent] = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return new Fraction(digits).div(percent === '%' ? 100 : 1);
}
