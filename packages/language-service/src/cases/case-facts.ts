import { type FactValue, factValue } from 'tiaoli';
import type { Workspace } from '../workspace/workspace.js';

/** The facts of a case, to be tried in a form. */
export interface CaseFacts {
  readonly file: string;
  readonly name: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly asOf?: string;
  readonly place?: string;
}

/** The cases that are about the version of a policy file. */
export function caseFactsOf(workspace: Workspace, path: string): readonly CaseFacts[] {
  const policy = workspace.loaded(path)?.policy;
  if (policy === undefined) return [];
  return workspace.paths().flatMap((file) => {
    if (workspace.policyOfCases(file) !== policy.id) return [];
    const ran = workspace.ranCases(file);
    return (ran?.file?.cases ?? []).flatMap((each, index): readonly CaseFacts[] => {
      const { version, asOf, place } = ran?.run?.results[index] ?? {};
      if (version !== policy.version) return [];
      const facts = factValue(each.facts.value);
      if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return [];
      return [
        {
          file,
          name: each.name.text,
          // What is neither a list nor a single value is an object by name.
          facts: facts as CaseFacts['facts'],
          ...(asOf === undefined ? {} : { asOf }),
          ...(place === undefined ? {} : { place }),
        },
      ];
    });
  });
}
