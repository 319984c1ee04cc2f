import type { Scope } from '../../1-bind/scope.js';
import type { UsedPolicy } from '../../1-bind/uses.js';
import type { Checking } from '../checking.js';
import { checkMapping } from './check-mapping.js';
import { createLinkedInputs } from './linked-inputs.js';

/** Checks what the policies that are used need to know; marks what cannot be lowered. */
export function checkUses(scope: Scope, begin: () => Checking): ReadonlySet<UsedPolicy> {
  const sound = new Set<UsedPolicy>();
  if (scope.uses.size === 0) return sound;
  const linked = createLinkedInputs(scope);
  for (const use of scope.uses.values()) {
    const checking = begin();
    if (use.versions.length === 0) checking.spoil();
    for (const mapping of use.declaration.mappings) checkMapping(mapping, use, checking);
    linked.add(use, checking);
    if (checking.isSound()) sound.add(use);
  }
  return sound;
}
