import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import type { LocatedText } from '@tiaoli/parser';
import { clauseStatuses } from './keys.js';
import { canonicalLocation, documentOf, plainLocation } from './locations.js';
import type { Clause, Register } from './register.js';
import type { ClauseTrace, SourceFinding } from './traceability.js';

/** What is wrong with a register, or known to be wrong with its source. */
export function checkRegister(
  register: Register,
  traces: readonly ClauseTrace[],
): readonly SourceFinding[] {
  const found: readonly Diagnostic[] = [
    ...register.documents.flatMap(({ number, defects }) => defectsOf(number.text, defects)),
    ...checkNames(register),
    ...traces.flatMap((each) => [
      ...checkLocations(register, each.clause),
      ...checkStatus(each),
      ...checkList(each.clause),
      ...defectsOf(each.clause.id.text, each.clause.defects),
    ]),
  ];
  return found.map((diagnostic) => ({ source: register.source, diagnostic }));
}

function defectsOf(name: string, defects: readonly LocatedText[]): readonly Diagnostic[] {
  return defects.map(({ text, span }) =>
    createDiagnostic('source-defect', span, { name, defect: text }),
  );
}

/** An id or a title that means two clauses could not be cited. */
function checkNames({ clauses }: Register): readonly Diagnostic[] {
  const first = new Map<string, Clause>();
  return clauses.flatMap((clause) => {
    const names = new Set([clause.id.text, clause.title.zh]);
    const taken = [...names].find((name) => first.has(name));
    for (const name of names) if (!first.has(name)) first.set(name, clause);
    const earlier = taken === undefined ? undefined : first.get(taken);
    if (taken === undefined || earlier === undefined) return [];
    const message = { zh: '第一次在这里', en: 'the first one is here' };
    const related = [{ span: earlier.id.span, message }];
    return [createDiagnostic('clause-name-twice', clause.id.span, { name: taken }, { related })];
  });
}

function checkLocations(register: Register, { at }: Clause): readonly Diagnostic[] {
  const { documents } = register;
  const known = new Set(
    documents.flatMap(({ number, identical }) =>
      [number, ...identical].map(({ text }) => plainLocation(text)),
    ),
  );
  const canonical = canonicalLocation(register);
  const first = new Map<string, string>();
  return at.flatMap(({ text, span }) => {
    const document = documentOf(text);
    if (documents.length > 0 && !known.has(document)) {
      const numbers = [...known].join(' ');
      return [createDiagnostic('unknown-document', span, { location: text, document, numbers })];
    }
    const other = first.get(canonical(text));
    first.set(canonical(text), other ?? text);
    if (other === undefined) return [];
    return [createDiagnostic('same-passage-twice', span, { location: text, other })];
  });
}

function checkStatus({ clause, status, citedBy }: ClauseTrace): readonly Diagnostic[] {
  const { id, status: written } = clause;
  const name = id.text;
  if (status === 'unexplained') {
    return [
      written === undefined
        ? createDiagnostic('clause-not-explained', id.span, { name })
        : createDiagnostic('clause-not-cited', written.span, { name }),
    ];
  }
  const citing = citedBy.find(({ kind }) => kind !== 'input');
  if (written === undefined || written.status === 'encoded' || citing === undefined) return [];
  const { zh, en } = clauseStatuses[written.status];
  const words = { name, status: { zh, en }, citing: citing.name, policy: citing.policy };
  return [createDiagnostic('clause-status-outdated', written.span, words)];
}

function checkList({ id, announced, listed }: Clause): readonly Diagnostic[] {
  if (announced === undefined || announced.count === listed.length) return [];
  const words = {
    name: id.text,
    announced: String(announced.count),
    listed: String(listed.length),
  };
  return [createDiagnostic('list-incomplete', announced.span, words)];
}
