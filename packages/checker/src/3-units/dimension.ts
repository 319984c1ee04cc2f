/**
 * What is measured: base units with whole exponents, 元/平方米/月 = 元¹ 平方米⁻¹ 月⁻¹.
 * Two dimensions are the same exactly when their texts are.
 */
export interface Dimension {
  /** Canonical spelling; empty for a plain number. */
  readonly text: string;
  readonly exponents: ReadonlyMap<string, number>;
}

/** Powers beyond this are refused: they only arise by mistake, and their texts would grow. */
export const highestPower = 64;

export const dimensionless: Dimension = { text: '', exponents: new Map() };

export function baseDimension(base: string): Dimension {
  return createDimension(new Map([[base, 1]]));
}

/** The product, or with `sign` −1 the quotient; undefined beyond the highest power. */
export function combineDimensions(
  left: Dimension,
  right: Dimension,
  sign: 1 | -1,
): Dimension | undefined {
  if (right.exponents.size === 0) return left;
  const exponents = new Map(left.exponents);
  for (const [base, exponent] of right.exponents) {
    const sum = (exponents.get(base) ?? 0) + sign * exponent;
    if (Math.abs(sum) > highestPower) return undefined;
    if (sum === 0) exponents.delete(base);
    else exponents.set(base, sum);
  }
  return createDimension(exponents);
}

export function sameDimension(left: Dimension, right: Dimension): boolean {
  return left.text === right.text;
}

/** Base units above the line keep the order in which they came; the text is sorted to compare. */
function createDimension(exponents: ReadonlyMap<string, number>): Dimension {
  if (exponents.size === 0) return dimensionless;
  const entries = [...exponents].sort(([a], [b]) => (a < b ? -1 : 1));
  const over = entries.filter(([, exponent]) => exponent > 0).map(power);
  const under = entries.filter(([, exponent]) => exponent < 0).map((entry) => `/${power(entry)}`);
  return { text: `${over.join('·') || '1'}${under.join('')}`, exponents };
}

function power([base, exponent]: readonly [string, number]): string {
  const size = Math.abs(exponent);
  return size === 1 ? base : `${base}^${size}`;
}
