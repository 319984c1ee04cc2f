import type { Citation } from '@tiaoli/ir';
import type { Citation as WrittenCitation } from '@tiaoli/syntax';
import type { Scope } from '../1-bind/scope.js';
import { readClauses } from '../shared/read-clauses.js';

/** The clauses of registered sources; those of unknown sources were reported. */
export function lowerCitation(citation: WrittenCitation, scope: Scope): Citation {
  const clauses = readClauses(citation, scope.sources).flatMap(({ source, clause }) =>
    source === undefined ? [] : [{ source, clause }],
  );
  const { assumption } = citation;
  return assumption === undefined ? { clauses } : { clauses, assumption: assumption.text };
}
