import { allRules, type Policy, type RuleDeclaration, type VariantDeclaration } from './policy.js';

/**
 * The policy as it applies in one place: every parameter and rule that the variant declares stands
 * where the one of the same name stood. A name that the policy does not have, or that rules of
 * several entities have, replaces nothing.
 */
export function policyInPlace(policy: Policy, variant: VariantDeclaration): Policy {
  const parameters = byName(variant.parameters);
  const rules = byName(variant.rules);
  const known = rulesByName(policy);
  const inPlace = (rule: RuleDeclaration): RuleDeclaration => {
    const isAlone = known.get(rule.name.text)?.length === 1;
    return (isAlone ? rules.get(rule.name.text) : undefined) ?? rule;
  };
  return {
    ...policy,
    parameters: policy.parameters.map((each) => parameters.get(each.name.text) ?? each),
    rules: policy.rules.map(inPlace),
    entities: policy.entities.map((entity) => ({ ...entity, rules: entity.rules.map(inPlace) })),
  };
}

/** The rules of a policy and of its entities; two entities may have a rule of one name. */
export function rulesByName(policy: Policy): ReadonlyMap<string, readonly RuleDeclaration[]> {
  const rules = new Map<string, RuleDeclaration[]>();
  for (const rule of allRules(policy)) {
    const named = rules.get(rule.name.text);
    if (named === undefined) rules.set(rule.name.text, [rule]);
    else named.push(rule);
  }
  return rules;
}

function byName<T extends { readonly name: { readonly text: string } }>(
  declarations: readonly T[],
): ReadonlyMap<string, T> {
  return new Map([...declarations].reverse().map((each) => [each.name.text, each]));
}
