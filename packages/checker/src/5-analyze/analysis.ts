import type { Diagnostic, Span } from '@tiaoli/diagnostics';
import type { Core, Rule } from '@tiaoli/ir';
import type { KeywordLanguage, Policy, RuleDeclaration } from '@tiaoli/syntax';
import type { Scope } from '../1-bind/scope.js';
import type { Report } from '../shared/findings.js';
import type { Environment } from './space/environment.js';

/** What the last phase knows of one rule. */
export interface RuleAnalysis {
  readonly declaration: RuleDeclaration;
  readonly rule: Rule;
  readonly core: Core;
  readonly policy: Policy;
  readonly uses: Scope['uses'];
  /** In which most of the policy is written. */
  readonly language: KeywordLanguage;
  /** The times between changes of parameters. */
  readonly environments: readonly Environment[];
  /** Whether those are all times. */
  readonly areAllTimes: boolean;
  /** Rules of which it is known whether their amounts are whole cents; shared by all rules. */
  readonly wholeRules: Map<string, boolean>;
  readonly report: Report;
  readonly spanOf: (id: number) => Span;
}

/** Reports the same finding of several times once. */
export function once(report: Report): Report {
  const seen = new Map<string, Diagnostic>();
  return (code, span, parameters, extras) => {
    const key = `${code} ${span.start} ${span.end}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) return earlier;
    const diagnostic = report(code, span, parameters, extras);
    seen.set(key, diagnostic);
    return diagnostic;
  };
}

/** Says that a rule is too large to be sure that nothing is left out or contradicts itself. */
export function reportNotProved({ declaration, report }: RuleAnalysis): void {
  report('table-not-proved', declaration.name.span, { rule: declaration.name.text });
}
