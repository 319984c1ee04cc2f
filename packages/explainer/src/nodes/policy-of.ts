import { type LinkedPolicy, linkedPolicyOf, type Rule } from '@tiaoli/ir';
import type { Context } from '../context.js';
import type { ExplanationNode } from '../explanation.js';
import type { PolicyWords } from '../wording/wording.js';

/** The other policy that a rule came from, or that it is an input of. */
export function policyOf(rule: Rule, { core, language }: Context): PolicyWords | undefined {
  const from = linkedPolicyOf(core, rule.id);
  const found = from ?? policyGiven(rule, core.linked);
  if (found === undefined) return undefined;
  const { title, version } = found;
  return { title: title[language], version, isGiven: from === undefined };
}

/** What is given for an input of another policy has that one's name and an origin in this one. */
function policyGiven({ name }: Rule, linked: readonly LinkedPolicy[] = []) {
  return linked.find(({ alias }) => {
    const rest = name.startsWith(`${alias}.`) ? name.slice(alias.length + 1) : '.';
    return !rest.includes('.');
  });
}

/** The same as data. */
export function ofPolicy(rule: Rule, { core }: Context): Pick<ExplanationNode, 'policy'> {
  const found = linkedPolicyOf(core, rule.id);
  if (found === undefined) return {};
  return { policy: { id: found.policy, version: found.version } };
}
