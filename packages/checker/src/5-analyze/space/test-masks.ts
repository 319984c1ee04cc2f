import type { Compare, ConstantValue, CoreExpression } from '@tiaoli/ir';
import { constantOf } from './constant-of.js';
import type { Environment } from './environment.js';
import { holds, type Point, pointOf } from './point.js';

/** The points, as bits, at which a test may hold, and those at which it certainly does. */
export interface Masks {
  readonly may: bigint;
  readonly must: bigint;
}

/** The points at which tests over `Subject` hold. The points of numbers and dates ascend. */
export type MasksOf = (test: CoreExpression) => Masks;

export function createMasks(points: readonly Point[], environment: Environment): MasksOf {
  const all = (1n << BigInt(points.length)) - 1n;
  const known = new Map<string, bigint>();
  const compared = (test: Compare): bigint | undefined => {
    const constant = test.left.kind === 'subject' ? constantOf(test.right, environment) : undefined;
    if (constant === undefined) return undefined;
    const key = `${test.operator} ${constant.kind} ${constant.value}`;
    const mask = known.get(key) ?? comparisonMask(test, constant, points, environment);
    known.set(key, mask);
    return mask;
  };
  const masksOf = (test: CoreExpression): Masks => {
    if (test.kind === 'constant' && test.value.kind === 'boolean') {
      return certain(test.value.value ? all : 0n);
    }
    const mask = test.kind === 'compare' ? compared(test) : undefined;
    if (mask !== undefined) return certain(mask);
    if (test.kind === 'and') {
      return test.operands.map(masksOf).reduce(intersection, { may: all, must: all });
    }
    if (test.kind === 'or') return test.operands.map(masksOf).reduce(union, { may: 0n, must: 0n });
    return { may: all, must: 0n };
  };
  return masksOf;
}

export function intersection(a: Masks, b: Masks): Masks {
  return { may: a.may & b.may, must: a.must & b.must };
}

function union(a: Masks, b: Masks): Masks {
  return { may: a.may | b.may, must: a.must | b.must };
}

const certain = (mask: bigint): Masks => ({ may: mask, must: mask });

function comparisonMask(
  { operator, left }: Compare,
  constant: ConstantValue,
  points: readonly Point[],
  environment: Environment,
): bigint {
  const point = pointOf(constant);
  const all = (1n << BigInt(points.length)) - 1n;
  if (point.kind === 'number' || point.kind === 'date') {
    const below = (1n << BigInt(firstIndex(points, point, 0))) - 1n;
    const upTo = (1n << BigInt(firstIndex(points, point, 1))) - 1n;
    const masks = {
      '<': below,
      '≤': upTo,
      '>': all & ~upTo,
      '≥': all & ~below,
      '=': upTo & ~below,
      '≠': all & ~(upTo & ~below),
    };
    return masks[operator];
  }
  const enumeration = left.type.kind === 'enumeration' ? left.type.enumeration : undefined;
  let mask = 0n;
  for (const [index, each] of points.entries()) {
    if (holds(each, operator, point, enumeration, environment)) mask |= 1n << BigInt(index);
  }
  return mask;
}

type Ordered = Extract<Point, { readonly kind: 'number' | 'date' }>;

/** The index of the first point that is not less than another, or with `least` 1 that is greater. */
function firstIndex(points: readonly Point[], wanted: Ordered, least: 0 | 1): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const point = points[middle];
    if (point !== undefined && order(point, wanted) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function order(point: Point, wanted: Ordered): number {
  if (point.kind === 'number' && wanted.kind === 'number') return point.value.compare(wanted.value);
  if (point.value === wanted.value) return 0;
  return String(point.value) < String(wanted.value) ? -1 : 1;
}
