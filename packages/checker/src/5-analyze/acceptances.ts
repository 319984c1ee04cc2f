import { catalogue, type Diagnostic } from '@tiaoli/diagnostics';
import type { Acceptance, Policy, RuleDeclaration } from '@tiaoli/syntax';
import type { Typing } from '../2-types/check-types.js';
import type { Findings } from '../shared/findings.js';
import { replaceFix } from '../shared/fixes.js';

/**
 * The diagnostics without the warnings that a rule has accepted for itself. An acceptance that
 * accepts nothing is reported, so that it does not outlive its reason.
 */
export function applyAcceptances(
  policy: Policy,
  typing: Typing,
  findings: Findings,
): readonly Diagnostic[] {
  const accepted = new Set<Diagnostic>();
  for (const rule of policy.rules) {
    for (const acceptance of rule.accept) {
      const found = findings.diagnostics.filter((each) => isAccepted(each, acceptance, rule));
      for (const each of found) accepted.add(each);
      if (found.length === 0) reportVain(acceptance, typing.rules.has(rule), findings);
    }
  }
  return findings.diagnostics.filter((each) => !accepted.has(each));
}

function isAccepted(
  { code, severity, span }: Diagnostic,
  acceptance: Acceptance,
  rule: RuleDeclaration,
): boolean {
  const isInside = rule.span.start <= span.start && span.end <= rule.span.end;
  const isOfRule = isInside || (rule.name.span.start <= span.start && span.end <= rule.name.span.end);
  return severity !== 'error' && code === acceptance.code.text && isOfRule;
}

function reportVain({ code }: Acceptance, isSound: boolean, findings: Findings): void {
  const { text, span } = code;
  const codes = Object.entries(catalogue).filter(([, page]) => page.severity !== 'error');
  if (!codes.some(([known]) => known === text)) {
    const [near] = findings.nearest(text, codes.map(([known]) => known));
    const fix = near === undefined ? undefined : replaceFix(span, near);
    findings.report('unknown-acceptance', span, { code: text }, { fix });
  } else if (isSound) findings.report('unused-acceptance', span, { code: text });
}
