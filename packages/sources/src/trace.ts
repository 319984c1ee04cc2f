import { createDiagnostic } from '@tiaoli/diagnostics';
import { checkRegister } from './check-register.js';
import type { CitingPolicy } from './citing-policy.js';
import { type ClauseIndex, createClauseIndex } from './clause-index.js';
import type { Clause, Register } from './register.js';
import { resolveCitations } from './resolve-citations.js';
import type {
  CitingPlace,
  ClauseTrace,
  PlaceTrace,
  RegisterTrace,
  SourceFinding,
  Traceability,
  TracedStatus,
} from './traceability.js';

/** Links the clauses of registers with the policies that cite them, and says what does not fit. */
export function trace(
  registers: readonly Register[],
  policies: readonly CitingPolicy[],
): Traceability {
  const findings: SourceFinding[] = [];
  const indexes = indexesOf(registers, findings);
  const places = policies.flatMap((policy) => resolveCitations(policy, indexes, findings));
  const traces = [...indexes.values()].map((index) => traceRegister(index, places, findings));
  return { registers: traces, places, findings };
}

function indexesOf(
  registers: readonly Register[],
  findings: SourceFinding[],
): ReadonlyMap<string, ClauseIndex> {
  const indexes = new Map<string, ClauseIndex>();
  for (const register of registers) {
    const { id, source } = register;
    const earlier = indexes.get(id.text)?.register;
    if (earlier === undefined) indexes.set(id.text, createClauseIndex(register));
    else {
      const words = { id: id.text, other: earlier.source.name };
      findings.push({ source, diagnostic: createDiagnostic('register-twice', id.span, words) });
    }
  }
  return indexes;
}

function traceRegister(
  { register }: ClauseIndex,
  places: readonly PlaceTrace[],
  findings: SourceFinding[],
): RegisterTrace {
  const citedBy = new Map<Clause, CitingPlace[]>(register.clauses.map((clause) => [clause, []]));
  for (const { place, clauses } of places) {
    for (const clause of clauses) citedBy.get(clause)?.push(place);
  }
  const clauses = [...citedBy].map(([clause, cited]) => ({
    clause,
    status: statusOf(clause, cited),
    citedBy: cited,
  }));
  findings.push(...checkRegister(register, clauses));
  return { register, clauses, counts: countsOf(clauses) };
}

/** An input only says where a fact comes from; what is done with it is for rules and parameters. */
function statusOf({ status }: Clause, citedBy: readonly CitingPlace[]): TracedStatus {
  if (citedBy.some(({ kind }) => kind !== 'input')) return 'encoded';
  const written = status?.status ?? 'encoded';
  return written === 'encoded' ? 'unexplained' : written;
}

function countsOf(clauses: readonly ClauseTrace[]): RegisterTrace['counts'] {
  const counts = { encoded: 0, planned: 0, open: 0, notExecutable: 0, unexplained: 0 };
  for (const { status } of clauses) counts[status]++;
  return counts;
}
