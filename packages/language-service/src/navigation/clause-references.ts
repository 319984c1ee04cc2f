import { type Clause, createClauseIndex, type Register } from '@tiaoli/sources';
import type { Location } from '../edits.js';
import type { Workspace } from '../workspace/workspace.js';
import { clausesAt } from './clauses-at.js';

/** The clauses of a register that are named or cited at an offset, and every place that cites them. */
export function clauseReferences(
  workspace: Workspace,
  path: string,
  offset: number,
): readonly Location[] {
  const cited = clausesAt(workspace, path, offset);
  const register = cited[0]?.register ?? workspace.register(path)?.register;
  if (register === undefined) return [];
  const named = register.clauses.filter(
    ({ id }) => register.source.name === path && id.span.start <= offset && offset <= id.span.end,
  );
  const clauses = new Set(named.length > 0 ? named : cited.map(({ clause }) => clause));
  if (clauses.size === 0) return [];
  const declared = [...clauses].map(({ id }) => ({ path: register.source.name, ...id.span }));
  return [...declared, ...citing(workspace, register, clauses)];
}

function citing(
  workspace: Workspace,
  register: Register,
  clauses: ReadonlySet<Clause>,
): readonly Location[] {
  const index = createClauseIndex(register);
  const id = register.id.text;
  const paths = workspace.paths().filter((path) => workspace.text(path)?.includes(id) === true);
  return paths.flatMap((path) => {
    const citations = workspace.citing(path)?.citations ?? [];
    return citations
      .flatMap((citation) => citation.clauses)
      .filter((each) => {
        const found = each.register === id ? index.resolve(each.clause) : undefined;
        return found?.kind === 'found' && found.clauses.some((clause) => clauses.has(clause));
      })
      .map(({ span }) => ({ path, ...span }));
  });
}
