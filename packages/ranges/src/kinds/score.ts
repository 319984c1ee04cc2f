import type { CriterionMethod, Score, ScoreGroup } from '@tiaoli/ir';
import type { Context, Handler } from '../context.js';
import { type Decimal, decimal, greater, lesser, negated, product, sum } from '../decimal.js';
import { numberOf, type Shape } from '../shape.js';
import { anyShape } from './choices.js';

const zero = decimal(0, 0n, 0n);

export const score: Handler<'score'> = (node, context) => {
  const groups = node.groups.map((group) => groupOf(group, context));
  const max = node.max && decimalOf(context.shapeOf(node.max));
  for (const { when } of node.vetoes) context.shapeOf(when);
  const together = groups.includes(undefined) ? undefined : togetherOf(node, groups, max);
  if (together === undefined || (node.max !== undefined && max === undefined)) return undefined;
  const total =
    node.total === undefined ? together : numberOf(context.shapeOf(node.total, together));
  if (total === undefined) return undefined;
  for (const { test } of node.grades) if (test !== undefined) context.shapeOf(test, total);
  return { kind: 'score', total };
};

function togetherOf(
  { groups: declared }: Score,
  groups: readonly (Decimal | undefined)[],
  max: Decimal | undefined,
): Decimal {
  let marks = zero;
  let bonus = zero;
  for (const [index, { counts }] of declared.entries()) {
    const points = groups[index] ?? zero;
    if (counts === 'bonus') bonus = sum(bonus, points);
    else marks = sum(marks, counts === 'minus' ? negated(points) : points);
  }
  return sum(max === undefined ? marks : lesser(marks, max), bonus);
}

function groupOf(group: ScoreGroup, context: Context): Decimal | undefined {
  const criteria = group.criteria.map(({ method, max }) =>
    clamped(decimalOf(methodOf(method, context)), max && context.shapeOf(max), max !== undefined),
  );
  let points: Decimal | undefined = zero;
  for (const each of criteria) points = points && each && sum(points, each);
  const limited = clamped(points, group.max && context.shapeOf(group.max), group.max !== undefined);
  if (group.weight === undefined) return limited;
  const weight = decimalOf(context.shapeOf(group.weight));
  return limited && weight && product(limited, weight);
}

/** Points stop at 0 and at their maximum. */
function clamped(
  points: Decimal | undefined,
  max: Shape | undefined,
  isLimited: boolean,
): Decimal | undefined {
  const limit = decimalOf(max);
  if (points === undefined || (isLimited && limit === undefined)) return undefined;
  return greater(limit === undefined ? points : lesser(points, limit), zero);
}

function methodOf(method: CriterionMethod, { shapeOf }: Context): Shape | undefined {
  switch (method.kind) {
    case 'points':
      return shapeOf(method.points);
    case 'bands':
      return shapeOf(method.table);
    case 'deduct': {
      const from = decimalOf(shapeOf(method.from));
      const deduct = decimalOf(shapeOf(method.deduct));
      return from && deduct && sum(from, negated(deduct));
    }
    case 'highestOf':
      return anyShape(method.items.map((item) => shapeOf(item)));
  }
}

function decimalOf(shape: Shape | undefined): Decimal | undefined {
  return shape?.kind === 'decimal' ? shape : undefined;
}
