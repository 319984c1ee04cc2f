import type { Location } from '../edits.js';
import { occurrenceAt, occurrencesIn } from '../symbols/occurrences.js';
import { isSameSymbol, type Occurrence, type PolicySymbol } from '../symbols/symbol.js';
import { usedNamesIn } from '../symbols/used-names.js';
import type { Workspace } from '../workspace/workspace.js';
import { clauseReferences } from './clause-references.js';
import { filesWith } from './files-with.js';
import { sameSymbols } from './same-symbols.js';

/** Every place that speaks of what is named or cited at an offset, where it is declared too. */
export function referencesAt(
  workspace: Workspace,
  path: string,
  offset: number,
): readonly Location[] {
  const clauses = clauseReferences(workspace, path, offset);
  if (clauses.length > 0) return clauses;
  const at = occurrenceAt(workspace, path, offset);
  return at === undefined ? [] : placesOf(workspace, at.symbol).map(({ location }) => location);
}

export interface FoundPlace extends Pick<Occurrence, 'role' | 'symbol'> {
  readonly location: Location;
}

/** The places of a symbol and of those that are one with it. */
export function placesOf(workspace: Workspace, symbol: PolicySymbol): readonly FoundPlace[] {
  const same = sameSymbols(workspace, symbol);
  const used = usedNamesIn(workspace);
  return filesWith(workspace, new Set([symbol.name])).flatMap((path) =>
    occurrencesIn(workspace, path, used)
      .filter((each) => same.some((one) => isSameSymbol(one, each.symbol)))
      .map(({ span, role, symbol: meant }) => ({
        location: { path, ...span },
        role,
        symbol: meant,
      })),
  );
}
