import type { Diagnostic, Language } from '@tiaoli/diagnostics';
import type { RawFact } from '@tiaoli/evaluator';
import { byName } from './by-name.js';
import { engine } from './engine.js';
import { entityReports } from './entity-reports.js';
import { entryValues } from './facts/fact-values.js';
import { supersededFinding, supersededOn } from './force/superseded.js';
import type { LoadedPolicy } from './policy.js';
import { type AskOptions, readQuestion } from './question.js';
import type { DecisionReport, Receipt } from './report.js';
import { ruleReport } from './rule-report.js';

export interface DecideOptions extends AskOptions {
  /**
   * `string` (the default) writes numbers as strings of their exact digits; `json` as JSON numbers,
   * and a rule whose number no JSON number holds exactly as an error.
   */
  readonly numbers?: 'string' | 'json';
  /** Of messages and titles inside the report; Chinese by default. */
  readonly language?: Language;
}

export interface Decided {
  /** Absent where a diagnostic is an error. */
  readonly report?: DecisionReport;
  readonly diagnostics: readonly Diagnostic[];
}

/** Decides a policy on facts. Wrong facts become diagnostics; nothing that a user gives throws. */
export function decide(whole: LoadedPolicy, options: DecideOptions): Decided {
  const { question, policy, raw, diagnostics } = readQuestion(whole, options);
  if (question === undefined) return { diagnostics };
  const decision = policy.decider(question);
  const { numbers = 'string', language = 'zh' } = options;
  const results = decision.results.flatMap((result) => {
    const step = decision.steps.get(result.rule);
    if (step === undefined) return [];
    return [[result.rule, ruleReport(policy, result, step, { numbers, language })] as const];
  });
  const { id, version } = policy;
  const { asOf } = question;
  const receipt = receiptOf(policy, options, raw, decision.holidays);
  const entities = entityReports(decision, decision.lists, (result, step) =>
    ruleReport(policy, result, step, { numbers, language }),
  );
  const answers = { results: byName(results), ...entities };
  const place = placeOf(policy, options);
  const by = supersededOn(whole, options.among ?? [], asOf);
  const superseded = by === undefined ? {} : { superseded: by };
  const head = { policy: id, version, asOf, ...place, ...superseded };
  return {
    report: { ...head, ...answers, receipt },
    diagnostics: by === undefined ? diagnostics : [...diagnostics, supersededFinding(whole, by)],
  };
}

function receiptOf(
  policy: LoadedPolicy,
  options: AskOptions,
  raw: RawFact,
  holidays: string | undefined,
): Receipt {
  const { id, version, hash } = policy;
  const { asOf, only } = options;
  const facts = entryValues(raw.kind === 'object' ? raw.entries : []);
  const asked = only === undefined ? {} : { only };
  const used = holidays === undefined ? {} : { holidays };
  const head = { policy: id, version, hash, asOf, ...placeOf(policy, options) };
  return { ...head, facts, ...asked, ...receiptOfUses(policy), ...used, engine };
}

/** Each text that had a part in the decision, once. */
function receiptOfUses({ linked }: LoadedPolicy): Pick<Receipt, 'uses'> {
  if (linked === undefined) return {};
  const used = new Map([...linked.values()].map((each) => [each.hash, each]));
  return {
    uses: [...used.values()].map(({ id, version, hash }) => ({ policy: id, version, hash })),
  };
}

/** The place that was asked for, as the policy calls it. */
function placeOf({ place }: LoadedPolicy, asked: AskOptions): { readonly place?: string } {
  return asked.place === undefined || place === undefined ? {} : { place };
}
