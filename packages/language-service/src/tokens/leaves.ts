import {
  allInputs,
  allRules,
  claimExpressions,
  type Expression,
  type NumberLiteral,
  type Policy,
  ruleExpressions,
  walkExpression,
} from '@tiaoli/syntax';
import type { SemanticToken } from './token.js';

/** The numbers, units, dates, words and texts of all expressions of a policy. */
export function leavesOf(policy: Policy): readonly SemanticToken[] {
  return expressionsOf(policy).flatMap((root) => [...walkExpression(root)].flatMap(leafOf));
}

function expressionsOf(policy: Policy): readonly Expression[] {
  const { units, uses, variants } = policy;
  const parameters = [policy, ...variants].flatMap((each) => each.parameters);
  const rules = [...allRules(policy), ...variants.flatMap((variant) => variant.rules)];
  const others = [
    ...units.map(({ definition }) => definition),
    ...uses.flatMap(({ mappings }) => mappings.map(({ value }) => value)),
    ...allInputs(policy).flatMap(({ min, max }) => [min, max]),
    ...parameters.flatMap(({ values, open }) => [
      open?.min,
      open?.max,
      ...values.map(({ value }) => value),
    ]),
  ].filter((each) => each !== undefined);
  const claimed = policy.claims.flatMap(claimExpressions);
  return [...others, ...rules.flatMap(ruleExpressions), ...claimed];
}

function leafOf(node: Expression): readonly SemanticToken[] {
  switch (node.kind) {
    case 'number':
      return numberTokens(node);
    case 'date':
      return [{ ...node.span, kind: 'date' }];
    case 'boolean':
      return [{ ...node.span, kind: 'keyword' }];
    case 'text':
      return [{ ...node.span, kind: 'string' }];
    default:
      return [];
  }
}

function numberTokens({ span, unit }: NumberLiteral): readonly SemanticToken[] {
  if (unit === undefined) return [{ ...span, kind: 'number' }];
  return [
    { start: span.start, end: unit.span.start, kind: 'number' },
    { ...unit.span, kind: 'unit' },
  ];
}
