import { allRules, type Core, descendants, qualifiedName, type Rule } from '@tiaoli/ir';
import { type LoadedPolicy, withCores } from 'tiaoli';

/**
 * A policy that decides one rule and nothing else. Where two of them are the same, so are the
 * policies, since all that is downstream of the rule has not changed.
 */
export function alone(policy: LoadedPolicy, owner: string): LoadedPolicy {
  const texts = [policy, ...policy.variants.values()];
  return withCores(policy, new Map(texts.map((text) => [text, only(text.core, owner)])));
}

function only(core: Core, owner: string): Core {
  const shown = (rules: readonly Rule[], entity?: string): readonly Rule[] =>
    rules.map((rule) => ({ ...rule, internal: qualifiedName(entity, rule.name) !== owner }));
  return {
    ...core,
    rules: shown(core.rules),
    entities: core.entities.map((each) => ({ ...each, rules: shown(each.rules, each.name) })),
  };
}

const overLists: ReadonlySet<string> = new Set(['filter', 'aggregate', 'rank', 'sort', 'allocate']);

/** Whether a rule is decided without a look at a list; of an element, by that element alone. */
export function isBesideLists(core: Core, owner: string): boolean {
  const bodies = new Map(
    allRules(core).map(({ declared, entity }) => [
      qualifiedName(entity?.name, declared.name),
      declared.body,
    ]),
  );
  const pending = new Set([owner]);
  // A set goes on with what is added while it is walked.
  for (const each of pending) {
    const body = bodies.get(each);
    if (body === undefined) return false;
    for (const node of descendants(body)) {
      if (overLists.has(node.kind)) return false;
      if (node.kind === 'rule') pending.add(node.name);
      if (node.kind === 'elementRule') pending.add(qualifiedName(node.entity, node.name));
    }
  }
  return true;
}
