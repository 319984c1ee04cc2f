import { qualifiedName } from '@tiaoli/ir';
import { allRules, type Policy, type RuleDeclaration } from '@tiaoli/syntax';
import { dependencyOrder, shortestCycle } from '../shared/digraph.js';
import type { Report } from '../shared/findings.js';
import { ruleExpressions } from '../shared/rule-expressions.js';
import { walkNames } from '../shared/walk-names.js';
import type { Declared, Names } from './scope.js';

export interface RuleOrder {
  readonly rulesInOrder: readonly RuleDeclaration[];
  readonly cyclicRules: ReadonlySet<RuleDeclaration>;
}

/** Orders the rules so that each comes after those it uses, and reports those that use themselves. */
export function orderRules(policy: Policy, names: Names, report: Report): RuleOrder {
  const rules = new Map<string, RuleDeclaration>();
  for (const rule of allRules(policy)) {
    if (namesOf(rule, names).all.get(rule.name.text) === rule) rules.set(keyOf(rule, names), rule);
  }
  const edges = new Map([...rules].map(([key, rule]) => [key, rulesUsedBy(rule, names)]));
  const { order, knots } = dependencyOrder(edges);
  const position = new Map([...rules.keys()].map((key, index) => [key, index]));
  for (const knot of knots) {
    const [start] = [...knot].sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
    const rule = start === undefined ? undefined : rules.get(start);
    if (start === undefined || rule === undefined) continue;
    const cycle = shortestCycle(start, new Set(knot), edges);
    report('cyclic-rules', rule.name.span, { cycle: cycle.join(' → ') });
  }
  return {
    rulesInOrder: order.flatMap((key) => rules.get(key) ?? []),
    cyclicRules: new Set(knots.flat().flatMap((key) => rules.get(key) ?? [])),
  };
}

/** The names that are known to a rule. */
export function namesOf(rule: RuleDeclaration, names: Names): Names {
  const owner = names.owners.get(rule);
  return owner === undefined ? names : names.inside(owner);
}

function keyOf(rule: Declared, { owners }: Names): string {
  return qualifiedName(owners.get(rule), rule.name.text);
}

function rulesUsedBy(rule: RuleDeclaration, outer: Names): ReadonlySet<string> {
  const used = new Set<string>();
  for (const root of ruleExpressions(rule)) {
    for (const { node, names } of walkNames(root, namesOf(rule, outer))) {
      const declared = node.kind === 'reference' ? names.all.get(node.name) : undefined;
      if (declared?.kind === 'rule') used.add(keyOf(declared, names));
    }
  }
  return used;
}
