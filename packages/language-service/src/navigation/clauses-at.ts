import type { Span } from '@tiaoli/diagnostics';
import { type CitedClause, type Clause, createClauseIndex, type Register } from '@tiaoli/sources';
import type { Location } from '../edits.js';
import type { Workspace } from '../workspace/workspace.js';

/** A clause of a register that is cited somewhere. */
export interface CitedAt {
  readonly clause: Clause;
  readonly register: Register;
  readonly location: Location;
  /** Of the citation. */
  readonly span: Span;
  readonly citation: CitedClause;
}

/** The clauses that the citation at an offset means, behind the name of its source. */
export function clausesAt(workspace: Workspace, path: string, offset: number): readonly CitedAt[] {
  const cited = workspace
    .citing(path)
    ?.citations.flatMap(({ clauses }) => clauses)
    .find(({ span, nameSpan }) => nameSpan.end <= offset && offset <= span.end);
  return cited === undefined ? [] : clausesOf(workspace, cited);
}

/** The clauses that a citation means; none where its register does not list it. */
export function clausesOf(workspace: Workspace, citation: CitedClause): readonly CitedAt[] {
  const { register: id, clause, span } = citation;
  for (const path of workspace.paths()) {
    const register = workspace.register(path)?.register;
    if (register?.id.text !== id) continue;
    const resolution = createClauseIndex(register).resolve(clause);
    if (resolution.kind !== 'found') return [];
    return resolution.clauses.map((each) => ({
      clause: each,
      register,
      location: { path, ...each.id.span },
      span,
      citation,
    }));
  }
  return [];
}
