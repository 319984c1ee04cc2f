import type { Policy, RuleDeclaration } from '@tiaoli/syntax';
import { dependencyOrder, shortestCycle } from '../shared/digraph.js';
import { walkExpression } from '../shared/expression-children.js';
import type { Report } from '../shared/findings.js';
import { ruleExpressions } from '../shared/rule-expressions.js';
import type { Declared } from './scope.js';

export interface RuleOrder {
  readonly rulesInOrder: readonly RuleDeclaration[];
  readonly cyclicRules: ReadonlySet<string>;
}

/** Orders the rules so that each comes after those it uses, and reports those that use themselves. */
export function orderRules(
  policy: Policy,
  names: ReadonlyMap<string, Declared>,
  report: Report,
): RuleOrder {
  const rules = policy.rules.filter((rule) => names.get(rule.name.text) === rule);
  const edges = new Map(rules.map((rule) => [rule.name.text, rulesUsedBy(rule, names)]));
  const { order, knots } = dependencyOrder(edges);
  const position = new Map(rules.map((rule, index) => [rule.name.text, index]));
  for (const knot of knots) {
    const [start] = [...knot].sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
    const rule = start === undefined ? undefined : names.get(start);
    if (start === undefined || rule === undefined) continue;
    const cycle = shortestCycle(start, new Set(knot), edges);
    report('cyclic-rules', rule.name.span, { cycle: cycle.join(' → ') });
  }
  return {
    rulesInOrder: order.flatMap((name) => {
      const declared = names.get(name);
      return declared?.kind === 'rule' ? [declared] : [];
    }),
    cyclicRules: new Set(knots.flat()),
  };
}

function rulesUsedBy(
  rule: RuleDeclaration,
  names: ReadonlyMap<string, Declared>,
): ReadonlySet<string> {
  const used = new Set<string>();
  for (const root of ruleExpressions(rule)) {
    for (const node of walkExpression(root)) {
      if (node.kind === 'reference' && names.get(node.name)?.kind === 'rule') used.add(node.name);
    }
  }
  return used;
}
