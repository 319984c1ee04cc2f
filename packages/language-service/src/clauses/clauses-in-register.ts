import type { Bilingual } from '@tiaoli/diagnostics';
import { clauseStatuses, createClauseIndex } from '@tiaoli/sources';
import type { Location } from '../edits.js';
import type { Workspace } from '../workspace/workspace.js';

/** A clause as its register has it. */
export interface ClauseView {
  readonly title: Bilingual;
  /** In the words of the register. */
  readonly text: string;
  /** Where it stands in the source. */
  readonly at: readonly string[];
  /** What its author says of it; absent where policies are to say it. */
  readonly status?: Bilingual;
  readonly reason?: string;
  /** What the source leaves open. */
  readonly open: readonly string[];
  readonly location: Location;
}

/** The clauses that a register has behind what a policy cites; none where it lists no such one. */
export function clausesInRegister(
  workspace: Workspace,
  id: string,
  cited: string,
): readonly ClauseView[] {
  for (const path of workspace.paths()) {
    const register = workspace.register(path)?.register;
    if (register?.id.text !== id) continue;
    const found = createClauseIndex(register).resolve(cited);
    if (found.kind !== 'found') return [];
    return found.clauses.map(({ title, text, at, status, reason, open, id: name }) => ({
      title,
      text,
      at: at.map((each) => each.text),
      ...(status === undefined ? {} : { status: clauseStatuses[status.status] }),
      ...(reason === undefined ? {} : { reason }),
      open,
      location: { path, start: name.span.start, end: name.span.end },
    }));
  }
  return [];
}
