import { createDiagnostic, type Diagnostic, didYouMean, type Fix } from '@tiaoli/diagnostics';
import type { CitedClause, CitingPolicy, RegisterCitation } from './citing-policy.js';
import type { ClauseIndex, Resolution } from './clause-index.js';
import type { Clause } from './register.js';
import type { PlaceTrace, SourceFinding } from './traceability.js';

type Indexes = ReadonlyMap<string, ClauseIndex>;

/** What each declaration of a policy rests on; clauses that no register lists are reported. */
export function resolveCitations(
  policy: CitingPolicy,
  indexes: Indexes,
  findings: SourceFinding[],
): readonly PlaceTrace[] {
  const { id, version, citations, source } = policy;
  const report = (diagnostic: Diagnostic): void => {
    findings.push({ source, diagnostic });
  };
  reportRegisters(policy, indexes, report);
  const places = new Map<string, { trace: PlaceTrace; clauses: Set<Clause> }>();
  for (const citation of citations) {
    const { kind, name } = citation.owner;
    for (const [register, found] of resolve(citation, indexes, report)) {
      const key = JSON.stringify([kind, name, register]);
      const clauses = places.get(key)?.clauses ?? new Set();
      for (const clause of found) clauses.add(clause);
      const trace = { place: { policy: id, version, kind, name }, register, clauses: [...clauses] };
      places.set(key, { trace, clauses });
    }
  }
  return [...places.values()].map(({ trace }) => trace);
}

type Report = (diagnostic: Diagnostic) => void;

function reportRegisters({ registered }: CitingPolicy, indexes: Indexes, report: Report): void {
  for (const { register } of registered) {
    if (register === undefined || indexes.has(register.text)) continue;
    const [near] = didYouMean(register.text, indexes.keys());
    const fix = near === undefined ? undefined : replacement(register.span, near);
    report(createDiagnostic('unknown-register', register.span, { id: register.text }, { fix }));
  }
}

/** The clauses of one citation by register. */
function resolve(
  { clauses }: RegisterCitation,
  indexes: Indexes,
  report: Report,
): ReadonlyMap<string, readonly Clause[]> {
  const found = new Map<string, Clause[]>();
  const passages = new Map<string, string>();
  for (const cited of clauses) {
    const resolution = indexes.get(cited.register)?.resolve(cited.clause);
    if (resolution === undefined) continue;
    reportResolution(cited, resolution, report);
    if (resolution.kind !== 'found') continue;
    found.set(cited.register, [...(found.get(cited.register) ?? []), ...resolution.clauses]);
    const passage = JSON.stringify([cited.register, resolution.canonical]);
    const earlier = passages.get(passage);
    if (earlier !== undefined && earlier !== resolution.written) {
      const words = { location: resolution.written, other: earlier };
      report(createDiagnostic('same-passage-twice', cited.span, words));
    }
    passages.set(passage, earlier ?? resolution.written);
  }
  return found;
}

const nothing = { zh: '（没有写）', en: '(none is given)' };

function reportResolution(cited: CitedClause, resolution: Resolution, report: Report): void {
  const { span, name, clause, register } = cited;
  if (resolution.kind === 'unknown') {
    const { suggestion } = resolution;
    const fix = suggestion === undefined ? undefined : replacement(span, `${name} ${suggestion}`);
    const words = { register, clause: clause === '' ? nothing : clause };
    report(createDiagnostic('unknown-clause', span, words, { fix }));
  }
  if (resolution.kind === 'ambiguous') {
    const ids = resolution.clauses.map(({ id }) => id.text).join(' ');
    report(createDiagnostic('ambiguous-clause', span, { clause, ids }));
  }
}

function replacement(span: CitedClause['span'], text: string): Fix {
  const title = { zh: `改为 \`${text}\``, en: `change to \`${text}\`` };
  return { title, edits: [{ span, text }] };
}
