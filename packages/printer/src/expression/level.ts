import type { Expression, ExpressionKind } from '@tiaoli/syntax';

/** How tightly each form binds, loosest first. */
export const levels = {
  fallback: 0,
  conditional: 1,
  logical: 2,
  not: 3,
  comparison: 4,
  additive: 5,
  multiplicative: 6,
  negate: 7,
  primary: 8,
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
  call: levels.primary,
  missing: levels.primary,
  not: levels.not,
  negate: levels.negate,
  logical: levels.logical,
  comparison: levels.comparison,
  membership: levels.comparison,
  conditional: levels.conditional,
  fallback: levels.fallback,
};

export function levelOf(expression: Expression): Level {
  if (expression.kind !== 'arithmetic') return levelOfKind[expression.kind];
  const { operator } = expression;
  return operator === '+' || operator === '-' ? levels.additive : levels.multiplicative;
}
