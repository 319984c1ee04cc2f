import type { Bracket } from '@tiaoli/ir';
import { type Decimal, decimal, greatest, hull, least, power, product } from '@tiaoli/ranges';
import { type Branch, firstOf } from '../emit/choose.js';
import { type Context, type Emitter, emit } from '../emit/context.js';
import {
  addDecimals,
  atScale,
  exact,
  multiply,
  multiplyDecimals,
  subtractDecimals,
  zero,
} from '../emit/numbers.js';
import { compareNumbers } from '../emit/order.js';
import { type DecimalValue, decimalIn, numberIn, type Value } from '../emit/value.js';
import type { JsonLogicRule } from '../logic/logic.js';

interface Bounds {
  readonly bracket: Bracket;
  readonly lower: DecimalValue;
  readonly upper: DecimalValue | undefined;
}

/**
 * Each part of the amount × the rate of its bracket, by the bracket of the amount: the parts below
 * it are whole.
 */
export const emitTiers: Emitter<'tiers'> = (node, context) => {
  const given = decimalIn(emit(node.amount, context));
  const bounds = boundsOf(node.brackets, context);
  const scale = Math.max(given.range.scale, ...bounds.map(({ lower }) => lower.range.scale));
  const amount = atScale(given, scale);
  requireInside(amount, bounds, true, context);
  const branches = bounds.map(({ upper }, last): Branch => {
    const then = (inner: Context): Value => totalWithin(amount, bounds.slice(0, last + 1), inner);
    return upper === undefined || last === bounds.length - 1
      ? { then }
      : { when: () => compareNumbers('≤', amount, upper), then };
  });
  return firstOf(branches, context);
};

function totalWithin(
  amount: DecimalValue,
  bounds: readonly Bounds[],
  context: Context,
): DecimalValue {
  const shares = bounds.map(({ bracket, lower, upper }, index) => {
    const rate = decimalIn(emit(bracket.rate, context));
    const isLast = index === bounds.length - 1;
    const end = isLast || upper === undefined ? within(amount, lower, upper) : upper;
    const difference = subtractDecimals(end, lower);
    const part = { ...difference, range: notBelowZero(difference.range) };
    return { rate: rate.range, share: multiplyDecimals(part, rate) };
  });
  const { logic, range } = shares.reduce((sum, { share }) => addDecimals(sum, share), zero);
  // All parts together are the amount, so it × the extreme rates bounds their sum as well.
  const rates = shares.map(({ rate }) => rate).reduce(hull);
  const most = product(notBelowZero(amount.range), hull(rates, decimal(0, 0n, 0n)));
  return exact(logic, narrowed(range, most));
}

/** What lies in both ranges, at the scale of the first. */
function narrowed({ scale, min, max }: Decimal, by: Decimal): Decimal {
  const [up, down] = [power(Math.max(scale - by.scale, 0)), power(Math.max(by.scale - scale, 0))];
  // A division cuts toward zero; one more is outside of it.
  const from = down === 1n ? by.min * up : by.min / down - 1n;
  const to = down === 1n ? by.max * up : by.max / down + 1n;
  return decimal(scale, greatest(min, from), least(max, to));
}

/** The amount is known to lie in the bracket, which narrows what it may be. */
function within(
  amount: DecimalValue,
  lower: DecimalValue,
  upper: DecimalValue | undefined,
): DecimalValue {
  const { scale, min, max } = amount.range;
  const bound = ({ range }: DecimalValue): bigint => range.min * power(scale - range.scale);
  const from = greatest(bound(lower), min);
  const most =
    upper === undefined || upper.range.scale > scale
      ? max
      : least(upper.range.max * power(scale - upper.range.scale), max);
  return { ...amount, range: decimal(scale, least(from, most), most) };
}

function notBelowZero({ scale, min, max }: Decimal): Decimal {
  return decimal(scale, greatest(0n, min), greatest(0n, max));
}

/** The whole amount × the rate of the bracket it lies in. */
export const emitSlabs: Emitter<'slabs'> = (node, context) => {
  const amount = decimalIn(emit(node.amount, context));
  const bounds = boundsOf(node.brackets, context);
  requireInside(amount, bounds, false, context);
  const branches = bounds.map(({ bracket, upper }, index): Branch => {
    const then = (inner: Context): Value => multiply(amount, numberIn(emit(bracket.rate, inner)));
    return upper === undefined || index === bounds.length - 1
      ? { then }
      : { when: () => isBelow(amount, upper, bracket), then };
  });
  return firstOf(branches, context);
};

function isBelow(
  amount: DecimalValue,
  upper: DecimalValue,
  { upperInclusive }: Bracket,
): JsonLogicRule {
  return compareNumbers(upperInclusive ? '≤' : '<', amount, upper);
}

function boundsOf(brackets: readonly Bracket[], context: Context): readonly Bounds[] {
  return brackets.map((bracket) => ({
    bracket,
    lower: bracket.lower === undefined ? zero : decimalIn(emit(bracket.lower, context)),
    upper: bracket.upper === undefined ? undefined : decimalIn(emit(bracket.upper, context)),
  }));
}

/** Below the lowest bracket, and above the highest, there is no value. */
function requireInside(
  amount: DecimalValue,
  bounds: readonly Bounds[],
  isMarginal: boolean,
  { guard }: Context,
): void {
  const [lowest, highest] = [bounds[0], bounds.at(-1)];
  if (lowest !== undefined) {
    guard.require({ why: 'defined', holds: compareNumbers('≥', amount, lowest.lower) });
  }
  if (highest?.upper === undefined) return;
  const holds = isMarginal
    ? compareNumbers('≤', amount, highest.upper)
    : isBelow(amount, highest.upper, highest.bracket);
  guard.require({ why: 'defined', holds });
}
