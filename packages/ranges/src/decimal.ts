/**
 * What is known of a number that always has a last decimal place: `number × 10^scale` is whole and
 * lies from `min` to `max`.
 */
export interface Decimal {
  readonly kind: 'decimal';
  /** Zero or more. */
  readonly scale: number;
  readonly min: bigint;
  readonly max: bigint;
}

export function decimal(scale: number, min: bigint, max: bigint): Decimal {
  return { kind: 'decimal', scale, min, max };
}

export function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** The same numbers with more places. */
export function atScale(of: Decimal, scale: number): Decimal {
  if (of.scale >= scale) return of;
  const factor = power(scale - of.scale);
  return decimal(scale, of.min * factor, of.max * factor);
}

/** Both with as many places as the one that has more. */
export function aligned(left: Decimal, right: Decimal): readonly [Decimal, Decimal] {
  const scale = Math.max(left.scale, right.scale);
  return [atScale(left, scale), atScale(right, scale)];
}

/** Every number that either may be. */
export function hull(left: Decimal, right: Decimal): Decimal {
  const [a, b] = aligned(left, right);
  return decimal(a.scale, least(a.min, b.min), greatest(a.max, b.max));
}

export function sum(left: Decimal, right: Decimal): Decimal {
  const [a, b] = aligned(left, right);
  return decimal(a.scale, a.min + b.min, a.max + b.max);
}

export function negated({ scale, min, max }: Decimal): Decimal {
  return decimal(scale, -max, -min);
}

export function product(left: Decimal, right: Decimal): Decimal {
  const corners = [
    left.min * right.min,
    left.min * right.max,
    left.max * right.min,
    left.max * right.max,
  ];
  const scale = left.scale + right.scale;
  return decimal(scale, corners.reduce(least), corners.reduce(greatest));
}

export function lesser(left: Decimal, right: Decimal): Decimal {
  const [a, b] = aligned(left, right);
  return decimal(a.scale, least(a.min, b.min), least(a.max, b.max));
}

export function greater(left: Decimal, right: Decimal): Decimal {
  const [a, b] = aligned(left, right);
  return decimal(a.scale, greatest(a.min, b.min), greatest(a.max, b.max));
}

export function magnitude({ min, max }: Decimal): bigint {
  return greatest(absolute(min), absolute(max));
}

export function least(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}

export function greatest(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}

export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
