import { catalogue, type Diagnostic, joinSpans, type Span } from '@tiaoli/diagnostics';
import { type Acceptance, allRules, type Policy, type RuleDeclaration } from '@tiaoli/syntax';
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
  const rules = rulesByPlace(policy);
  const used = new Set<Acceptance>();
  const isAccepted = (diagnostic: Diagnostic): boolean => {
    if (diagnostic.severity === 'error') return false;
    const accepting = ruleAround(diagnostic.span, rules)?.accept.filter(
      ({ code }) => code.text === diagnostic.code,
    );
    for (const acceptance of accepting ?? []) used.add(acceptance);
    return (accepting?.length ?? 0) > 0;
  };
  const remaining = findings.diagnostics.filter((each) => !isAccepted(each));
  const found = findings.diagnostics.length;
  for (const { rule, span } of rules) {
    const isAnalyzed = typing.rules.has(rule) && !errors.touch(span);
    for (const acceptance of rule.accept) {
      if (!used.has(acceptance)) reportVain(acceptance, isAnalyzed, findings);
    }
  }
  return [...remaining, ...findings.diagnostics.slice(found)];
}

interface PlacedRule {
  readonly rule: RuleDeclaration;
  readonly span: Span;
}

function rulesByPlace(policy: Policy): readonly PlacedRule[] {
  return allRules(policy)
    .map((rule) => ({ rule, span: joinSpans(rule.name.span, rule.span) }))
    .sort((a, b) => a.span.start - b.span.start);
}

/** The rule that a place lies in; rules do not overlap. */
function ruleAround(
  { start, end }: Span,
  rules: readonly PlacedRule[],
): RuleDeclaration | undefined {
  let low = 0;
  let high = rules.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rules[middle]?.span.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const candidate = rules[low - 1];
  return candidate !== undefined && end <= candidate.span.end ? candidate.rule : undefined;
}

function reportVain({ code }: Acceptance, isAnalyzed: boolean, findings: Findings): void {
  const { text, span } = code;
  const codes = Object.entries(catalogue)
    .filter(([, page]) => page.severity !== 'error')
    .map(([known]) => known);
  if (!codes.includes(text)) {
    const [near] = findings.nearest(text, codes);
    const fix = near === undefined ? undefined : replaceFix(span, near);
    findings.report('unknown-acceptance', span, { code: text }, { fix });
  } else if (isAnalyzed && !isOfProofs(text))
    findings.report('unused-acceptance', span, { code: text });
}

/** Whether something of a proof is there to be accepted is for the proof to say. */
function isOfProofs(code: string): boolean {
  return code.startsWith('proof-');
}
