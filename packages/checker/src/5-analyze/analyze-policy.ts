import { joinSpans } from '@tiaoli/diagnostics';
import { type CoreExpression, descendants } from '@tiaoli/ir';
import type { Policy } from '@tiaoli/syntax';
import type { Scope } from '../1-bind/scope.js';
import type { Typing } from '../2-types/check-types.js';
import type { LoweredPolicy } from '../4-lower/lower-policy.js';
import type { Findings } from '../shared/findings.js';
import type { ReadingErrors } from '../shared/reading-errors.js';
import { once, type RuleAnalysis } from './analysis.js';
import { checkCitations, checkSources } from './citations.js';
import { checkParameterDates } from './parameter-dates.js';
import { analyzeRule } from './rules/analyze-rule.js';
import { createTimes } from './space/environment.js';
import { checkUnused } from './unused.js';

/** What the earlier phases found out. */
export interface Checked {
  readonly policy: Policy;
  readonly scope: Scope;
  readonly typing: Typing;
  readonly lowered: LoweredPolicy;
  readonly errors: ReadingErrors;
}

/** The last phase: what is well-formed and yet wrong or doubtful. */
export function analyzePolicy(checked: Checked, findings: Findings): void {
  const { policy, scope, errors } = checked;
  const cited = checkCitations(policy, scope, findings);
  // What could not be read may well have cited them.
  if (!errors.any) checkSources(policy, cited, findings);
  checkParameterDates(policy, findings.report);
  // What is wrong or could not be read may well have used anything.
  const isSound = !errors.any && findings.diagnostics.every(({ severity }) => severity !== 'error');
  if (isSound) checkUnused(policy, scope, findings);
  analyzeRules(checked, findings);
}

/** Looks at the sound rules; one of which a row or a line could not be read would seem to have gaps. */
function analyzeRules(
  { policy, scope, typing, lowered, errors }: Checked,
  findings: Findings,
): void {
  const { core, rules } = lowered;
  const times = createTimes(core);
  const wholeRules = new Map<string, boolean>();
  // What a rule uses comes before it, so that what is known of it can be built upon.
  for (const declaration of scope.rulesInOrder) {
    const rule = rules.get(declaration);
    const { type } = typing.rules.get(declaration) ?? {};
    const span = joinSpans(declaration.name.span, declaration.span);
    if (rule === undefined || type === undefined || errors.touch(span)) continue;
    const analysis: RuleAnalysis = {
      declaration,
      rule,
      core,
      policy,
      uses: scope.uses,
      language: scope.language,
      ...times(parametersIn(rule.body)),
      wholeRules,
      report: once(findings.report),
      spanOf: (id) => core.origins[id] ?? declaration.span,
    };
    analyzeRule(type, analysis);
  }
}

function parametersIn(body: CoreExpression): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of descendants(body)) if (node.kind === 'parameter') names.add(node.name);
  return names;
}
