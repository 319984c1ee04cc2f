import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Rule } from '@tiaoli/ir';
import { compile, type Results } from '@tiaoli/to-js';
import { byName } from '../by-name.js';
import { type DecideOptions, decide } from '../decide.js';
import type { LoadedPolicy } from '../policy.js';
import type { DecisionReport, RuleReport } from '../report.js';
import { policyOn } from '../uses/policy-on.js';
import { createPlainFacts } from './plain-facts.js';
import { isQuick, quickReport } from './quick-report.js';

/** What `decide` says, without a receipt. `results` are absent where a diagnostic is an error. */
export interface QuickDecided extends Partial<Pick<DecisionReport, 'results' | 'entities'>> {
  readonly diagnostics: readonly Diagnostic[];
}

export type QuickDecider = (facts: DecideOptions['facts']) => QuickDecided;

/** All of a question but its facts. */
export interface QuickOptions extends Omit<DecideOptions, 'facts' | 'numbers'> {
  /** As many questions as these are decided before the policy is compiled; 20 where absent. */
  readonly patience?: number;
}

/**
 * For many records: the same answers as `decide` gives, by compiled code wherever that can say
 * them, and by the evaluator elsewhere.
 */
export function createQuickDecider(policy: LoadedPolicy, options: QuickOptions): QuickDecider {
  const { patience = 20, ...asked } = options;
  const slowly: QuickDecider = (facts) => {
    const { report, diagnostics } = decide(policy, { ...asked, facts });
    const { results, entities } = report ?? {};
    return { ...(results && { results }), ...(entities && { entities }), diagnostics };
  };
  let count = 0;
  let quickly: QuickDecider | undefined;
  return (facts) => {
    count++;
    if (count <= patience) return slowly(facts);
    quickly ??= compiledDecider(policy, asked, slowly);
    return quickly(facts);
  };
}

function compiledDecider(
  whole: LoadedPolicy,
  asked: Omit<QuickOptions, 'patience'>,
  slowly: QuickDecider,
): QuickDecider {
  const { asOf, place, only, language = 'zh' } = asked;
  const blank = decide(whole, { ...asked, facts: {} });
  const { policy } = policyOn(whole, asOf, place);
  if (blank.report === undefined || policy === undefined) return slowly;
  const { core } = policy;
  // Lists have answers about each of their elements too, which only the evaluator gives.
  if (core.inputs.some(({ type }) => type.kind === 'list')) return slowly;
  const rules = core.rules.filter(({ name, internal }) => only?.includes(name) ?? !internal);
  const compiled = compile(core, {
    trust: 'checked',
    detail: true,
    rules: rules.filter(isQuick).map(({ name }) => name),
    form: canGenerateCode() ? 'code' : 'closures',
  });
  const quick = new Set(rules.filter(isQuick).filter(({ name }) => !compiled.beyond.has(name)));
  if (quick.size === 0) return slowly;
  const others = rules.filter((rule) => !quick.has(rule)).map(({ name }) => name);
  const plainFacts = createPlainFacts(core);
  const compiledFor = compiled.on(asOf);
  const reported = (rule: Rule, plain: Results): RuleReport =>
    quickReport(policy, rule, plain[rule.name], language);
  return (facts) => {
    const plain = plainFacts(facts);
    const decided = plain && compiledFor(plain);
    if (decided === undefined) return slowly(facts);
    const rest =
      others.length === 0 ? undefined : decide(whole, { ...asked, facts, only: others }).report;
    const results = rules.flatMap((rule) => {
      const report = quick.has(rule) ? reported(rule, decided) : rest?.results[rule.name];
      return report === undefined ? [] : [[rule.name, report] as const];
    });
    return { results: byName(results), diagnostics: blank.diagnostics };
  };
}

/** In Node; a page whose Content-Security-Policy forbids it would report each attempt. */
function canGenerateCode(): boolean {
  return 'process' in globalThis;
}
