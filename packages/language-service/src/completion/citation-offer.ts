import type { Clause, Register } from '@tiaoli/sources';
import type { Policy } from '@tiaoli/syntax';
import type { Workspace } from '../workspace/workspace.js';
import type { Candidate } from './completion.js';
import { type Offer, offerFrom } from './offer.js';
import { nameCandidate } from './words.js';

/** The sources of a policy, or behind the name of one the clauses of its register. */
export function citationOffer(workspace: Workspace, policy: Policy, before: string): Offer {
  const from = Math.max(before.lastIndexOf(';'), before.lastIndexOf('；')) + 1;
  const blanks = /^\s*/.exec(before.slice(from))?.[0].length ?? 0;
  const start = from + blanks;
  const written = before.slice(start);
  const cited = policy.sources
    .filter(({ name }) => written.startsWith(`${name.text} `))
    .sort((a, b) => b.name.text.length - a.name.text.length)[0];
  if (cited === undefined) {
    const sources = policy.sources.map((source) => sourceCandidate(source));
    return offerFrom(start, sources);
  }
  const rest = written.slice(cited.name.text.length);
  const clause = start + written.length - rest.trimStart().length;
  const register = registerOf(workspace, cited.register?.text);
  return offerFrom(clause, register === undefined ? [] : clauseCandidates(register));
}

function sourceCandidate({ name, title, register }: Policy['sources'][number]): Candidate {
  const candidate = nameCandidate(name.text, 'source', 0, title);
  return register === undefined ? candidate : { ...candidate, insert: `${name.text} ` };
}

function registerOf(workspace: Workspace, id: string | undefined): Register | undefined {
  for (const path of id === undefined ? [] : workspace.paths()) {
    const register = workspace.register(path)?.register;
    if (register?.id.text === id) return register;
  }
  return undefined;
}

/** Clauses by where they stand; where several stand at one place, each with its name. */
function clauseCandidates({ clauses }: Register): readonly Candidate[] {
  const count = new Map<string, number>();
  for (const { at } of clauses) {
    for (const { text } of at) count.set(text, (count.get(text) ?? 0) + 1);
  }
  return clauses.flatMap((clause) =>
    clause.at.map(({ text }) =>
      clauseCandidate(clause, (count.get(text) ?? 0) > 1 ? `${text} ${clause.id.text}` : text),
    ),
  );
}

function clauseCandidate({ id, title, text, status }: Clause, label: string): Candidate {
  return {
    label,
    kind: 'clause',
    detail: title,
    documentation: { zh: text, en: text },
    also: [id.text, title.zh, title.en],
    rank: status?.status === 'notExecutable' ? 1 : 0,
  };
}
