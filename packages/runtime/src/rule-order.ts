import { allRules, type Core, type Entity, qualifiedName, type Rule } from '@tiaoli/ir';
import { descendantsOf } from './nodes.js';
import { ruleOutcome } from './rules.js';
import type { RuleSlot, Run } from './scope.js';

/** References that may be followed inside one another before the stack is cleared. */
const mostNested = 20;

interface Placed {
  readonly rule: Rule;
  readonly entity: Entity | undefined;
  readonly name: string;
}

/**
 * Evaluates some of the rules that an expression leads to before it, so that no chain of references
 * is followed deeper than `mostNested` at once. Mostly none.
 */
export function createSettle(
  core: Core,
  slotOf: (name: string) => RuleSlot,
): (below: unknown) => (run: Run) => void {
  const rules = new Map<string, Placed>();
  for (const { declared: rule, entity } of allRules(core)) {
    const name = qualifiedName(entity?.name, rule.name);
    rules.set(name, { rule, entity, name });
  }
  return (below: unknown) => {
    if (rules.size <= mostNested) return () => {};
    const early = rulesBefore(referencesOf([below]), rules).map(({ entity, name }) => ({
      entity: entity?.name,
      slot: slotOf(name),
    }));
    return (run) => {
      for (const { entity, slot } of early) {
        if (entity === undefined) ruleOutcome(slot, run);
        else {
          for (const element of run.whole.elements) {
            if (element.entity === entity) ruleOutcome(slot, run, element);
          }
        }
      }
    };
  };
}

function rulesBefore(
  asked: readonly string[],
  rules: ReadonlyMap<string, Placed>,
): readonly Placed[] {
  const depths = referenceDepths(asked, rules);
  return [...depths]
    .filter(([, depth]) => depth > 0 && depth % mostNested === 0)
    .sort(([, a], [, b]) => a - b)
    .flatMap(([name]) => rules.get(name) ?? []);
}

/** How many references lie one inside the other below each rule that the asked ones lead to. */
function referenceDepths(
  asked: readonly string[],
  rules: ReadonlyMap<string, Placed>,
): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const open = new Map<string, readonly string[]>();
  const waiting = [...asked];
  for (let rule = waiting.at(-1); rule !== undefined; rule = waiting.at(-1)) {
    const references = open.get(rule);
    if (references === undefined && !depths.has(rule)) {
      const found = referencesOf([rules.get(rule)?.rule.body]);
      open.set(rule, found);
      waiting.push(...found.filter((reference) => !open.has(reference)));
      continue;
    }
    waiting.pop();
    if (references === undefined || depths.has(rule)) continue;
    depths.set(rule, Math.max(-1, ...references.map((each) => depths.get(each) ?? -1)) + 1);
  }
  return depths;
}

/** Rules that an expression refers to. */
function referencesOf(expression: unknown): readonly string[] {
  const found = new Set<string>();
  for (const node of descendantsOf(expression)) {
    if (node.kind === 'rule') found.add(node.name);
    else if (node.kind === 'elementRule') found.add(qualifiedName(node.entity, node.name));
  }
  return [...found];
}
