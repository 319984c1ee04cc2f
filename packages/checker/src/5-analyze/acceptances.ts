import { catalogue, type Diagnostic, joinSpans } from '@tiaoli/diagnostics';
import type { Acceptance, Policy, RuleDeclaration } from '@tiaoli/syntax';
import type { Typing } from '../2-types/check-types.js';
import type { Findings } from '../shared/findings.js';
import { replaceFix } from '../shared/fixes.js';
import type { ReadingErrors } from '../shared/reading-errors.js';

/**
 * The diagnostics without the warnings that a rule has accepted for itself. An acceptance that
 * accepts nothing is reported, so that it does not outlive its reason.
 */
export function applyAcceptances(
  policy: Policy,
  typing: Typing,
  errors: ReadingErrors,
  findings: Findings,
): readonly Diagnostic[] {
  const accepted = new Set<Diagnostic>();
  for (const rule of policy.rules) {
    const isAnalyzed =
      typing.rules.has(rule) && !errors.touch(joinSpans(rule.name.span, rule.span));
    for (const acceptance of rule.accept) {
      const found = findings.diagnostics.filter((each) => isAccepted(each, acceptance, rule));
      for (const each of found) accepted.add(each);
      if (found.length === 0) reportVain(acceptance, isAnalyzed, findings);
    }
  }
  return findings.diagnostics.filter((each) => !accepted.has(each));
}

function isAccepted(
  { code, severity, span }: Diagnostic,
  acceptance: Acceptance,
  rule: RuleDeclaration,
): boolean {
  const own = joinSpans(rule.name.span, rule.span);
  const isInside = own.start <= span.start && span.end <= own.end;
  return severity !== 'error' && code === acceptance.code.text && isInside;
}

function reportVain({ code }: Acceptance, isAnalyzed: boolean, findings: Findings): void {
  const { text, span } = code;
  const codes = Object.entries(catalogue).filter(([, page]) => page.severity !== 'error');
  if (!codes.some(([known]) => known === text)) {
    const [near] = findings.nearest(
      text,
      codes.map(([known]) => known),
    );
    const fix = near === undefined ? undefined : replaceFix(span, near);
    findings.report('unknown-acceptance', span, { code: text }, { fix });
  } else if (isAnalyzed) findings.report('unused-acceptance', span, { code: text });
}
