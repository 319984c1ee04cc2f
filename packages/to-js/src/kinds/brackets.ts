import type { Bracket } from '@tiaoli/ir';
import { decimal, greatest, hull, least, power, product } from '@tiaoli/ranges';
import type { Block } from '../emit/block.js';
import { type Context, type Emitter, emit, inside, keepValue } from '../emit/context.js';
import { add, atScale, exact, multiply, multiplyDecimals, subtract } from '../emit/numbers.js';
import { compare, extremeDecimal } from '../emit/order.js';
import { type DecimalValue, decimalIn, numberIn, type Value } from '../emit/value.js';
import { binary, type Code, local, number } from '../program/code.js';
import { type Branch, firstOf } from './choices.js';

interface Bounds {
  readonly bracket: Bracket;
  readonly lower: DecimalValue;
  readonly upper: DecimalValue | undefined;
}

const zero: DecimalValue = { kind: 'decimal', code: number(0), range: decimal(0, 0n, 0n) };

/** Each part of the amount × the rate of its bracket, one after the other. */
export const emitTiers: Emitter<'tiers'> = (node, context) => {
  const { block } = context;
  const given = decimalIn(keepValue(emit(node.amount, context), context));
  const bounds = boundsOf(node.brackets, context);
  const scale = Math.max(given.range.scale, ...bounds.flatMap(scalesOf));
  const amount = decimalIn(keepValue(atScale(given, scale, block), context));
  giveUpOutside(amount, bounds, true, block);

  const chained = constantTiers(amount, bounds, context);
  if (chained !== undefined) return firstOf(chained, context);
  const shares = bounds.map(({ bracket, lower, upper }, index) => {
    const inner = index === 0 ? block : block.inner();
    const rate = decimalIn(emit(bracket.rate, inside(context, inner)));
    const end = upper === undefined ? amount : extremeDecimal('min', amount, upper, inner);
    const part: DecimalValue = {
      kind: 'decimal',
      code: binary('-', end.code, atScale(lower, scale, inner).code),
      range: partRange(amount, end),
    };
    return { inner, lower, rate: rate.range, share: multiplyDecimals(part, rate, inner) };
  });
  const places = Math.max(...shares.map(({ share }) => share.range.scale));
  const name = block.declare();
  for (const [index, { inner, lower, share }] of shares.entries()) {
    const { code } = atScale(share, places, inner);
    inner.set(name, index === 0 ? code : binary('+', local(name), code));
    if (index > 0) block.when(compare('>', amount, lower, block), inner);
  }
  // All parts together are the amount, so no sum on the way exceeds it × the extreme rates.
  const rates = shares.map(({ rate }) => rate).reduce(hull);
  const none = decimal(0, 0n, 0n);
  const total = product(hull(amount.range, none), hull(rates, none));
  return exact(local(name), total, block);
};

/**
 * With constant bounds and rates, what all lower brackets come to is a constant too, so that only
 * the bracket of the amount is looked for.
 */
function constantTiers(
  amount: DecimalValue,
  bounds: readonly Bounds[],
  context: Context,
): readonly Branch[] | undefined {
  const branches: Branch[] = [];
  let before = zero;
  for (const { bracket, lower, upper } of bounds) {
    const start = before;
    const rate = decimalIn(emit(bracket.rate, context));
    const isConstant = [rate, lower, upper ?? zero].every(({ code }) => code.code === 'number');
    if (!isConstant) return undefined;
    const { block } = context;
    const upTo = (end: DecimalValue, at: Block): DecimalValue =>
      decimalIn(add(start, multiply(subtract(end, lower, at), rate, at), at));
    branches.push({
      ...(upper && { when: (inner: Context) => compare('≤', amount, upper, inner.block) }),
      then: (inner) => withinTier(amount, lower, upper, inner, upTo),
    });
    if (upper !== undefined) before = upTo(upper, block);
  }
  return branches;
}

/** The amount is known to lie in the bracket, which narrows what it may be. */
function withinTier(
  amount: DecimalValue,
  lower: DecimalValue,
  upper: DecimalValue | undefined,
  { block }: Context,
  upTo: (end: DecimalValue, at: Block) => DecimalValue,
): DecimalValue {
  const scale = amount.range.scale;
  const bound = (of: DecimalValue): bigint => of.range.min * power(scale - of.range.scale);
  const most = upper === undefined ? amount.range.max : least(bound(upper), amount.range.max);
  const range = decimal(scale, greatest(bound(lower), amount.range.min), most);
  return upTo({ ...amount, range }, block);
}

/** A part of the amount is no larger than the amount. */
function partRange(amount: DecimalValue, end: DecimalValue): DecimalValue['range'] {
  return hull(end.range, decimal(amount.range.scale, 0n, 0n));
}

function scalesOf({ lower, upper }: Bounds): readonly number[] {
  return upper === undefined ? [lower.range.scale] : [lower.range.scale, upper.range.scale];
}

/** The whole amount × the rate of the bracket it lies in. */
export const emitSlabs: Emitter<'slabs'> = (node, context) => {
  const amount = decimalIn(keepValue(emit(node.amount, context), context));
  const bounds = boundsOf(node.brackets, context);
  giveUpOutside(amount, bounds, false, context.block);
  const branches = bounds.map(({ bracket, upper }): Branch => {
    const then = (inner: Context): Value =>
      multiply(amount, numberIn(emit(bracket.rate, inner)), inner.block);
    return upper === undefined
      ? { then }
      : { when: (inner) => isBelow(amount, upper, bracket, inner.block), then };
  });
  return firstOf(branches, context);
};

function isBelow(
  amount: DecimalValue,
  upper: DecimalValue,
  { upperInclusive }: Bracket,
  block: Block,
): Code {
  return compare(upperInclusive ? '≤' : '<', amount, upper, block);
}

function boundsOf(brackets: readonly Bracket[], context: Context): readonly Bounds[] {
  return brackets.map((bracket) => ({
    bracket,
    lower: bracket.lower === undefined ? zero : bound(bracket.lower, context),
    upper: bracket.upper === undefined ? undefined : bound(bracket.upper, context),
  }));
}

function bound(expression: Parameters<typeof emit>[0], context: Context): DecimalValue {
  return decimalIn(keepValue(emit(expression, context), context));
}

/** Below the lowest bracket, and above the highest, is for the general path to explain. */
function giveUpOutside(
  amount: DecimalValue,
  bounds: readonly Bounds[],
  isMarginal: boolean,
  block: Block,
): void {
  const [first, last] = [bounds[0], bounds.at(-1)];
  if (first !== undefined) block.giveUpUnless(compare('≥', amount, first.lower, block));
  if (last?.upper === undefined) return;
  block.giveUpUnless(
    isMarginal
      ? compare('≤', amount, last.upper, block)
      : isBelow(amount, last.upper, last.bracket, block),
  );
}
