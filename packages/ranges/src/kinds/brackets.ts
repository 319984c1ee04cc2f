import type { Bracket } from '@tiaoli/ir';
import type { Context, Handler } from '../context.js';
import { type Decimal, decimal, hull, product } from '../decimal.js';

import { numberOf } from '../shape.js';
import { anyShape } from './choices.js';

/** All parts together are the amount, so the total lies between it × the extreme rates. */
export const tiers: Handler<'tiers'> = (node, context) => {
  const amount = numberOf(context.shapeOf(node.amount));
  const rates = ratesOf(node.brackets, context);
  if (amount?.kind !== 'decimal' || rates === undefined) return undefined;
  const scale = Math.max(amount.scale, boundScale(node.brackets, context) ?? 0);
  const whole = hull(amount, decimal(scale, 0n, 0n));
  return product(whole, hull(rates, decimal(0, 0n, 0n)));
};

export const slabs: Handler<'slabs'> = (node, context) => {
  const amount = numberOf(context.shapeOf(node.amount));
  const rates = ratesOf(node.brackets, context);
  if (amount === undefined || rates === undefined) return undefined;
  boundScale(node.brackets, context);
  if (amount.kind === 'decimal') return product(amount, rates);
  return { ...amount, numerator: product(amount.numerator, rates) };
};

function ratesOf(brackets: readonly Bracket[], { shapeOf }: Context): Decimal | undefined {
  const rates = numberOf(anyShape(brackets.map(({ rate }) => shapeOf(rate))));
  return rates?.kind === 'decimal' ? rates : undefined;
}

/** The most places of any bound; nothing where one has no last place. */
function boundScale(brackets: readonly Bracket[], { shapeOf }: Context): number | undefined {
  const bounds = brackets.flatMap(({ lower, upper }) =>
    [lower, upper].flatMap((bound) => (bound === undefined ? [] : [numberOf(shapeOf(bound))])),
  );
  let scale = 0;
  for (const bound of bounds) {
    if (bound?.kind !== 'decimal') return undefined;
    scale = Math.max(scale, bound.scale);
  }
  return scale;
}
