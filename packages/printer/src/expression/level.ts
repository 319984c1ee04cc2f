import type { Expression, ExpressionKind } from '@tiaoli/syntax';

/** How tightly each form binds, loosest first. */
export const levels = {
  where: 0,
  fallback: 1,
  conditional: 2,
  logical: 3,
  not: 4,
  comparison: 5,
  additive: 6,
  multiplicative: 7,
  negate: 8,
  primary: 9,
} as const;

export type Level = (typeof levels)[keyof typeof levels];

const levelOfKind: { readonly [K in Exclude<ExpressionKind, 'arithmetic'>]: Level } = {
  number: levels.primary,
  date: levels.primary,
  boolean: levels.primary,
  text: levels.primary,
  reference: levels.primary,
  member: levels.primary,
  asOfDate: levels.primary,
  thisMonth: levels.primary,
  call: levels.primary,
  missing: levels.primary,
  not: levels.not,
  negate: levels.negate,
  logical: levels.logical,
  comparison: levels.comparison,
  membership: levels.comparison,
  conditional: levels.conditional,
  fallback: levels.fallback,
  where: levels.where,
};

export function levelOf(expression: Expression): Level {
  if (expression.kind !== 'arithmetic') return levelOfKind[expression.kind];
  const { operator } = expression;
  return operator === '+' || operator === '-' ? levels.additive : levels.multiplicative;
}
