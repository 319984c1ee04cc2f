import type { PolicyNames } from '../symbols/policy-names.js';
import type { Candidate } from './completion.js';
import type { Scope } from './scope.js';
import { nameCandidate } from './words.js';

/** The facts that a case may give: inputs, open parameters, and those of the policies used. */
export function factCandidates({ names, used, inside }: Scope): readonly Candidate[] {
  const [entity] = inside;
  if (entity !== undefined) return factsIn(names.members.get(entity) ?? new Map(), 0);
  const others = [...usedPolicies(names, used)].flatMap((id) =>
    used(id).flatMap(({ top }) => factsIn(top, 1)),
  );
  return [...factsIn(names.top, 0), ...others];
}

function factsIn(top: PolicyNames['top'], rank: number): readonly Candidate[] {
  return [...top].flatMap(([name, { node }]) => {
    const isFact = node.kind === 'input' || (node.kind === 'parameter' && node.open !== undefined);
    return isFact ? [nameCandidate(name, node.kind, rank, node.title)] : [];
  });
}

function usedPolicies(names: PolicyNames, used: Scope['used']): ReadonlySet<string> {
  const ids = new Set(names.uses.values());
  // A set goes on with what is added while it is walked.
  for (const id of ids) {
    for (const version of used(id)) for (const each of version.uses.values()) ids.add(each);
  }
  return ids;
}

/** The rules whose results a case may expect. */
export function resultCandidates({ names }: Scope): readonly Candidate[] {
  return [...names.top].flatMap(([name, { node }]) =>
    node.kind === 'rule' ? [nameCandidate(name, 'rule', node.internal ? 1 : 0, node.title)] : [],
  );
}
