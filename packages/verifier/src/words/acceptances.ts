import { createDiagnostic, type Diagnostic, joinSpans, type Span } from '@tiaoli/diagnostics';
import { type Acceptance, allRules, type Policy } from '@tiaoli/syntax';

export interface AppliedAcceptances {
  /** What no rule has accepted for itself, and acceptances of what was not found. */
  readonly diagnostics: readonly Diagnostic[];
  readonly accepted: readonly { readonly diagnostic: Diagnostic; readonly reason: string }[];
}

/**
 * Findings of proofs without those that the rule around them has accepted with a reason. Where
 * everything could be told, an acceptance that accepts nothing is reported.
 */
export function applyProofAcceptances(
  policy: Policy,
  found: readonly Diagnostic[],
  isComplete: boolean,
): AppliedAcceptances {
  const acceptances = allRules(policy).flatMap((rule) =>
    rule.accept
      .filter(({ code }) => code.text.startsWith('proof-'))
      .map((acceptance) => ({ acceptance, span: joinSpans(rule.name.span, rule.span) })),
  );
  const used = new Set<Acceptance>();
  const diagnostics: Diagnostic[] = [];
  const accepted: { diagnostic: Diagnostic; reason: string }[] = [];
  for (const diagnostic of found) {
    const match = acceptances.find(
      ({ acceptance, span }) =>
        acceptance.code.text === diagnostic.code &&
        diagnostic.severity !== 'error' &&
        contains(span, diagnostic.span),
    );
    if (match === undefined) diagnostics.push(diagnostic);
    else {
      used.add(match.acceptance);
      accepted.push({ diagnostic, reason: match.acceptance.reason?.text ?? '' });
    }
  }
  const vain = acceptances.filter(({ acceptance }) => isComplete && !used.has(acceptance));
  return {
    diagnostics: [
      ...diagnostics,
      ...vain.map(({ acceptance: { code } }) =>
        createDiagnostic('unused-acceptance', code.span, { code: code.text }),
      ),
    ],
    accepted,
  };
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
