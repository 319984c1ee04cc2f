import { isSheet } from '../workspace/kind-of-text.js';
import type { Workspace } from '../workspace/workspace.js';
import { caseOccurrences } from './case-occurrences.js';
import { policyOccurrences } from './policy-occurrences.js';
import { sheetOccurrences } from './sheet-occurrences.js';
import type { Occurrence } from './symbol.js';
import { type UsedNames, usedNamesIn } from './used-names.js';

/** Every name in a file of policies or of cases and what it stands for, in the order of the text. */
export function occurrencesIn(
  workspace: Workspace,
  path: string,
  used: UsedNames = usedNamesIn(workspace),
): readonly Occurrence[] {
  const kind = workspace.kindOf(path);
  const text = workspace.text(path) ?? '';
  if (kind === 'policy') {
    const syntax = workspace.loaded(path)?.syntax;
    return syntax === undefined ? [] : policyOccurrences(syntax, text, used);
  }
  const policy = kind === 'cases' ? workspace.policyOfCases(path) : undefined;
  if (policy === undefined) return [];
  if (isSheet(path)) return sheetOccurrences(text, policy, used);
  return caseOccurrences(workspace.yaml(path)?.node, policy, used);
}

/** The name at an offset, or just before it. */
export function occurrenceAt(
  workspace: Workspace,
  path: string,
  offset: number,
): Occurrence | undefined {
  const all = occurrencesIn(workspace, path);
  return (
    all.find(({ span }) => span.start <= offset && offset < span.end) ??
    all.find(({ span }) => span.end === offset)
  );
}
