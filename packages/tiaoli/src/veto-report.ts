import type { Language } from '@tiaoli/diagnostics';
import { type Citation, linkedPolicyOf, type Rule } from '@tiaoli/ir';
import type { LoadedPolicy } from './policy.js';
import type { VetoReport } from './report.js';

/** The veto at an index of a rule's scorecard, its condition as the policy writes it. */
export function vetoReport(
  policy: LoadedPolicy,
  rule: Rule,
  index: number,
  language: Language,
): VetoReport {
  const veto = rule.body.kind === 'score' ? rule.body.vetoes[index] : undefined;
  if (veto === undefined) throw new Error(`rule ${rule.name} has no veto ${index}`);
  const { start, end } = policy.core.origins[veto.when.id] ?? { start: 0, end: 0 };
  const from = linkedPolicyOf(policy.core, veto.when.id);
  const { source } = (from && policy.linked?.get(from.alias)) ?? policy;
  return {
    when: source.text.slice(start, end).replace(/\s+/g, ' ').trim(),
    title: veto.title[language],
    grade: veto.grade,
    source: citationText(veto.citation),
  };
}

/** `办法 12；讲话 2.4(3)`. */
function citationText(citation: Citation): string {
  return citation.clauses.map(({ source, clause }) => `${source} ${clause}`.trim()).join('；');
}
