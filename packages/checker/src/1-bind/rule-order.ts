import { qualifiedName } from '@tiaoli/ir';
import {
  allRules,
  type Expression,
  type Policy,
  type RuleDeclaration,
  ruleExpressions,
} from '@tiaoli/syntax';
import { dependencyOrder, shortestCycle } from '../shared/digraph.js';
import type { Report } from '../shared/findings.js';
import { walkNames } from '../shared/walk-names.js';
import type { Declared, Names } from './scope.js';
import { createGivenRoots, usedResultsIn } from './used-results.js';
import type { UsedPolicy } from './uses.js';

export interface RuleOrder {
  readonly rulesInOrder: readonly RuleDeclaration[];
  readonly cyclicRules: ReadonlySet<RuleDeclaration>;
}

/** Orders the rules so that each comes after those it uses, and reports those that use themselves. */
export function orderRules(
  policy: Policy,
  names: Names,
  uses: ReadonlyMap<string, UsedPolicy>,
  report: Report,
): RuleOrder {
  const rules = new Map<string, RuleDeclaration>();
  for (const rule of allRules(policy)) {
    if (namesOf(rule, names).all.get(rule.name.text) === rule) rules.set(keyOf(rule, names), rule);
  }
  const edges = new Map([...rules].map(([key, rule]) => [key, rulesUsedBy(rule, names, uses)]));
  addUsedResults(edges, policy, names, uses);
  const { order, knots } = dependencyOrder(edges);
  const position = new Map([...rules.keys()].map((key, index) => [key, index]));
  for (const knot of knots) {
    const last = position.size;
    const [start] = [...knot].sort((a, b) => (position.get(a) ?? last) - (position.get(b) ?? last));
    if (start === undefined) continue;
    const span = (rules.get(start) ?? useOf(start, uses))?.name.span;
    if (span === undefined) continue;
    const cycle = shortestCycle(start, new Set(knot), edges);
    report('cyclic-rules', span, { cycle: cycle.join(' → ') });
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

function rulesUsedBy(
  rule: RuleDeclaration,
  outer: Names,
  uses: ReadonlyMap<string, UsedPolicy>,
): ReadonlySet<string> {
  return rulesUsedIn(ruleExpressions(rule), namesOf(rule, outer), uses);
}

function rulesUsedIn(
  roots: readonly Expression[],
  outer: Names,
  uses: ReadonlyMap<string, UsedPolicy>,
): ReadonlySet<string> {
  const used = new Set<string>();
  for (const root of roots) {
    for (const { node, names } of walkNames(root, outer)) {
      const declared = node.kind === 'reference' ? names.all.get(node.name) : undefined;
      if (declared?.kind === 'rule') used.add(keyOf(declared, names));
    }
    for (const { use, rule } of usedResultsIn(root, uses)) used.add(`${use.alias}.${rule}`);
  }
  return used;
}

/** A result of another policy rests on what this one gives to it. */
function addUsedResults(
  edges: Map<string, ReadonlySet<string>>,
  policy: Policy,
  names: Names,
  uses: ReadonlyMap<string, UsedPolicy>,
): void {
  const givenTo = createGivenRoots();
  const pending = [
    ...allRules(policy).flatMap(ruleExpressions),
    ...policy.uses.flatMap(({ mappings }) => mappings.map(({ value }) => value)),
  ];
  for (const root of pending) {
    for (const { use, rule } of usedResultsIn(root, uses)) {
      const key = `${use.alias}.${rule}`;
      if (!edges.has(key)) edges.set(key, rulesUsedIn(givenTo(use, rule), names, uses));
    }
  }
}

function useOf(
  key: string,
  uses: ReadonlyMap<string, UsedPolicy>,
): UsedPolicy['declaration'] | undefined {
  return uses.get(key.slice(0, key.indexOf('.')))?.declaration;
}
