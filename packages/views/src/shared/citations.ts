import type { Bilingual } from '@tiaoli/diagnostics';
import type { Citation, Core } from '@tiaoli/ir';

/** What a piece of a policy rests on. */
export interface Basis {
  readonly clauses: readonly BasisClause[];
  /** Why it is assumed, where no clause says it. */
  readonly assumption?: string;
}

export interface BasisClause {
  /** The name of the source in the policy, and its full title. */
  readonly source: string;
  readonly title: Bilingual;
  /** Empty for the whole document. */
  readonly clause: string;
  /** The name of the register that lists its clauses. */
  readonly register?: string;
}

export function basisOf({ clauses, assumption }: Citation, { sources }: Core): Basis {
  return {
    clauses: clauses.map(({ source, clause }) => {
      const declared = sources.find(({ name }) => name === source);
      const title = declared?.title ?? { zh: source, en: source };
      const register = declared?.register;
      return { source, title, clause, ...(register === undefined ? {} : { register }) };
    }),
    ...(assumption === undefined ? {} : { assumption }),
  };
}
