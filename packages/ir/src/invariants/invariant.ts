import { descendants } from '../children.js';
import { claimExpressions } from '../claim.js';
import type { Core } from '../core.js';
import { allRules, qualifiedName } from '../declarations.js';
import type { CoreExpression } from '../expression.js';

/** One property of every core: what breaks it, in words; nothing where it holds. */
export type Invariant = (core: Core) => readonly string[];

/** An expression of a core and the rule it stands in. */
export interface Placed {
  readonly rule: string;
  readonly node: CoreExpression;
}

export function* allExpressions(core: Core): Generator<Placed> {
  for (const { declared, entity } of allRules(core)) {
    const rule = qualifiedName(entity?.name, declared.name);
    for (const node of descendants(declared.body)) yield { rule, node };
  }
  for (const claim of core.claims ?? []) {
    for (const each of claimExpressions(claim)) {
      for (const node of descendants(each)) yield { rule: claim.name, node };
    }
  }
  for (const { alias, given } of core.uses ?? []) {
    for (const { input, value } of given) {
      for (const node of descendants(value)) yield { rule: `${alias}.${input}`, node };
    }
  }
}

/** Applies a check to every expression and names the place of what it finds. */
export function eachExpression(
  core: Core,
  check: (node: CoreExpression) => readonly string[],
): readonly string[] {
  const found: string[] = [];
  for (const { rule, node } of allExpressions(core)) {
    for (const problem of check(node)) found.push(`${rule}: ${node.kind} ${node.id}: ${problem}`);
  }
  return found;
}
