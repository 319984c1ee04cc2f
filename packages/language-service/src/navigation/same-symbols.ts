import type { UseDeclaration } from '@tiaoli/syntax';
import { policyNames } from '../symbols/policy-names.js';
import { isSameSymbol, type PolicySymbol } from '../symbols/symbol.js';
import type { Workspace } from '../workspace/workspace.js';

/**
 * A symbol and those of other policies that are one with it: a fact flows from an input to the input
 * of the same name of a used policy, and with it the values of its enumeration.
 */
export function sameSymbols(workspace: Workspace, symbol: PolicySymbol): readonly PolicySymbol[] {
  if (!flowing.has(symbol.kind) || symbol.owner !== '') return [symbol];
  const links = flowsOf(workspace, symbol);
  const all = [symbol];
  // A list goes on with what is added while it is walked.
  for (const each of all) {
    for (const { using, used } of links) {
      const other = each.policy === using ? used : each.policy === used ? using : undefined;
      if (other === undefined) continue;
      const same = { ...symbol, policy: other };
      if (!all.some((known) => isSameSymbol(known, same))) all.push(same);
    }
  }
  return all;
}

const flowing: ReadonlySet<PolicySymbol['kind']> = new Set(['input', 'value']);

interface Flow {
  readonly using: string;
  readonly used: string;
}

/** Between which policies an input or a value of this name flows. */
function flowsOf(workspace: Workspace, { kind, name }: PolicySymbol): readonly Flow[] {
  const declaring = new Map<string, boolean>();
  const uses: { using: string; use: UseDeclaration }[] = [];
  for (const path of workspace.paths()) {
    if (!workspace.text(path)?.includes(name)) continue;
    const syntax = workspace.loaded(path)?.syntax;
    if (syntax === undefined) continue;
    const names = policyNames(syntax);
    const { node } = names.top.get(name) ?? {};
    if (kind === 'value' ? names.values.has(name) : node?.kind === 'input') {
      declaring.set(names.id, true);
      for (const use of syntax.uses) uses.push({ using: names.id, use });
    }
  }
  return uses.flatMap(({ using, use: { used, mappings } }) => {
    if (used === undefined || !declaring.has(used.id)) return [];
    const isMapped = mappings.some(({ input }) => input.text === name);
    return kind === 'input' && isMapped ? [] : [{ using, used: used.id }];
  });
}
