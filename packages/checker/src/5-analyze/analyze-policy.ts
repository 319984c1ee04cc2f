import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Policy } from '@tiaoli/syntax';
import type { Scope } from '../1-bind/scope.js';
import type { Typing } from '../2-types/check-types.js';
import type { LoweredPolicy } from '../4-lower/lower-policy.js';
import type { Findings } from '../shared/findings.js';
import { applyAcceptances } from './acceptances.js';
import { once, type RuleAnalysis } from './analysis.js';
import { checkCitations } from './citations.js';
import { checkParameterDates } from './parameter-dates.js';
import { analyzeRule } from './rules/analyze-rule.js';
import { environments } from './space/environment.js';
import { checkUnused } from './unused.js';

/** The last phase: what is well-formed and yet wrong or doubtful. Gives all diagnostics that remain. */
export function analyzePolicy(
  policy: Policy,
  scope: Scope,
  typing: Typing,
  { core, rules }: LoweredPolicy,
  findings: Findings,
): readonly Diagnostic[] {
  checkCitations(policy, scope, findings);
  checkParameterDates(policy, findings.report);
  checkUnused(policy, scope, findings);
  const times = environments(core);
  for (const [declaration, rule] of rules) {
    const checked = typing.rules.get(declaration);
    if (checked === undefined) continue;
    const analysis: RuleAnalysis = {
      declaration,
      rule,
      core,
      environments: times,
      report: once(findings.report),
      spanOf: (id) => core.origins[id] ?? declaration.span,
    };
    analyzeRule(checked.type, analysis);
  }
  return applyAcceptances(policy, typing, findings);
}
