import { type ReadClause, readClauses } from '@tiaoli/checker';
import { createSourceText, type SourceText } from '@tiaoli/diagnostics';
import { parsePolicy } from '@tiaoli/parser';
import { normalizeWidth, type Policy, type SourceDeclaration } from '@tiaoli/syntax';
import { type CitationOwner, ownedCitations } from './owned-citations.js';

/** What of a policy matters to registers: who in it cites what. */
export interface CitingPolicy {
  readonly id: string;
  readonly version: string;
  readonly citations: readonly RegisterCitation[];
  /** The declarations of sources that name a register. */
  readonly registered: readonly SourceDeclaration[];
  readonly source: SourceText;
}

/** One citation of a rule, a parameter or an input, as far as it cites sources with a register. */
export interface RegisterCitation {
  readonly owner: CitationOwner;
  readonly clauses: readonly CitedClause[];
}

export interface CitedClause extends ReadClause {
  readonly register: string;
}

export interface CitingPolicyOptions {
  /** The name that messages call the text by. */
  readonly name?: string;
}

/**
 * Reads who cites what in the text of a policy. It need not be free of errors: a rule that is
 * being mended still rests on its clause.
 */
export function readCitingPolicy(text: string, options: CitingPolicyOptions = {}): CitingPolicy {
  const source = createSourceText(options.name ?? 'policy.yaml', text);
  return citingPolicyOf(parsePolicy(text).value, source);
}

/** The same of a policy that was read already. */
export function citingPolicyOf(policy: Policy, source: SourceText): CitingPolicy {
  const registered = policy.sources.filter(({ register }) => register !== undefined);
  return {
    id: policy.id?.text ?? '',
    version: policy.version?.text ?? '',
    citations: registered.length === 0 ? [] : citationsOf(policy),
    registered,
    source,
  };
}

function citationsOf(policy: Policy): readonly RegisterCitation[] {
  const sources = new Map(
    policy.sources.map((source) => [normalizeWidth(source.name.text), source]),
  );
  return ownedCitations(policy).flatMap(({ owner, citation }) => {
    const clauses = readClauses(citation, sources).flatMap((clause) => {
      const register = sources.get(clause.source ?? '')?.register?.text;
      return register === undefined ? [] : [{ ...clause, register }];
    });
    return clauses.length === 0 ? [] : [{ owner, clauses }];
  });
}
