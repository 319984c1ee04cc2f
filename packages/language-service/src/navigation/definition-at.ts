import type { Location } from '../edits.js';
import { occurrenceAt } from '../symbols/occurrences.js';
import { isSameSymbol } from '../symbols/symbol.js';
import type { Workspace } from '../workspace/workspace.js';
import { clausesAt } from './clauses-at.js';
import { placesOf } from './references-at.js';

/**
 * Where the thing at an offset is declared: a name in its policy, in several versions at several
 * places; a cited clause in its register.
 */
export function definitionAt(
  workspace: Workspace,
  path: string,
  offset: number,
): readonly Location[] {
  const clauses = clausesAt(workspace, path, offset);
  if (clauses.length > 0) return clauses.map(({ location }) => location);
  const at = occurrenceAt(workspace, path, offset);
  if (at === undefined) return [];
  const places = placesOf(workspace, at.symbol).filter(({ symbol }) =>
    isSameSymbol(symbol, at.symbol),
  );
  const declared = places.filter(({ role }) => role === 'declaration');
  // A value that no enumeration lists comes to be where it is first written.
  const all = (declared.length > 0 ? declared : places.slice(0, 1)).map(({ location }) => location);
  const here = all.filter((location) => location.path === path);
  return here.length > 0 ? here : all;
}
