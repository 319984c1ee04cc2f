import type { Diagnostic, SourceText } from '@tiaoli/diagnostics';
import type { ClauseStatus } from './keys.js';
import type { OwnerKind } from './owned-citations.js';
import type { Clause, Register } from './register.js';

/** A declaration of a policy that cites clauses. */
export interface CitingPlace {
  readonly policy: string;
  readonly version: string;
  readonly kind: OwnerKind;
  readonly name: string;
}

/** How a clause stands: as its author says, unless the policies say that it is encoded. */
export type TracedStatus = ClauseStatus | 'unexplained';

export interface ClauseTrace {
  readonly clause: Clause;
  readonly status: TracedStatus;
  /** In the order of the policies; what the clause is encoded by, and inputs that refer to it. */
  readonly citedBy: readonly CitingPlace[];
}

export interface RegisterTrace {
  readonly register: Register;
  readonly clauses: readonly ClauseTrace[];
  readonly counts: Readonly<Record<TracedStatus, number>>;
}

/** What one declaration of a policy rests on. */
export interface PlaceTrace {
  readonly place: CitingPlace;
  readonly register: string;
  readonly clauses: readonly Clause[];
}

/** A finding and the text it is about: a register or a policy. */
export interface SourceFinding {
  readonly source: SourceText;
  readonly diagnostic: Diagnostic;
}

/** From clauses to rules and back. */
export interface Traceability {
  readonly registers: readonly RegisterTrace[];
  readonly places: readonly PlaceTrace[];
  readonly findings: readonly SourceFinding[];
}
