import type { Workspace } from '../workspace/workspace.js';
import { type Declared, findDeclared, type PolicyNames, policyNames } from './policy-names.js';

/** The names of the versions of a policy, by its id. */
export type UsedNames = (policy: string) => readonly PolicyNames[];

export function usedNamesIn(workspace: Workspace): UsedNames {
  const known = new Map<string, readonly PolicyNames[]>();
  return (policy) => {
    const names = known.get(policy) ?? readNames(workspace, policy);
    known.set(policy, names);
    return names;
  };
}

function readNames(workspace: Workspace, policy: string): readonly PolicyNames[] {
  return workspace.pathsOf(policy).flatMap((path) => {
    const syntax = workspace.loaded(path)?.syntax;
    return syntax === undefined ? [] : [policyNames(syntax)];
  });
}

/** What a name stands for in some version of a policy. */
export function declaredIn(
  used: UsedNames,
  policy: string,
  name: string,
  inside: readonly string[] = [],
): Declared | undefined {
  for (const names of [...used(policy)].reverse()) {
    const declared = findDeclared(names, name, inside);
    if (declared !== undefined) return declared;
  }
  return undefined;
}

/** An input of a policy, or of one that it uses: facts are given for both alike. */
export function inputIn(
  used: UsedNames,
  policy: string,
  name: string,
  inside: readonly string[] = [],
): Declared | undefined {
  const pending = new Set([policy]);
  // A set goes on with what is added while it is walked.
  for (const id of pending) {
    const declared = declaredIn(used, id, name, inside);
    if (declared !== undefined && declared.node.kind !== 'rule') return declared;
    for (const names of used(id)) for (const each of names.uses.values()) pending.add(each);
  }
  return undefined;
}

/** The policy, the one asked or one that it uses, that has a value of this name. */
export function policyOfValue(used: UsedNames, policy: string, name: string): string | undefined {
  const pending = new Set([policy]);
  for (const id of pending) {
    const versions = used(id);
    if (versions.some(({ values }) => values.has(name))) return id;
    for (const names of versions) for (const each of names.uses.values()) pending.add(each);
  }
  return undefined;
}
