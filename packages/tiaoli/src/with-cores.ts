import { createDecider } from '@tiaoli/evaluator';
import type { Core } from '@tiaoli/ir';
import type { LoadedPolicy } from './policy.js';
import { createLinkOn } from './uses/policy-on.js';

/**
 * A policy whose text, or that of a variant, means something else: all that is asked of it goes by
 * the other cores. Its source and its hash stay those of the text that it was read from.
 */
export function withCores(
  policy: LoadedPolicy,
  cores: ReadonlyMap<LoadedPolicy, Core>,
): LoadedPolicy {
  const variants = [...policy.variants].map(
    ([place, variant]) => [place, withCore(variant, cores.get(variant))] as const,
  );
  return { ...withCore(policy, cores.get(policy)), variants: new Map(variants) };
}

function withCore(policy: LoadedPolicy, core: Core | undefined): LoadedPolicy {
  if (core === undefined) return policy;
  const changed = { ...policy, core, decider: createDecider(core) };
  return policy.linkOn === undefined ? changed : { ...changed, linkOn: createLinkOn(changed) };
}
