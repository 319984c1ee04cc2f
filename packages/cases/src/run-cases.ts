import type { Diagnostic, Language, Span } from '@tiaoli/diagnostics';
import {
  compareVersions,
  explain,
  type FactValue,
  factValue,
  hasErrors,
  type LoadedPolicy,
  type RuleReport,
  rawFact,
  unknownPolicy,
} from 'tiaoli';
import { type CaseDecider, createCaseDecider, isDecided } from './case-decider.js';
import type { Case, CaseFile } from './case-file.js';
import { chooseText, unknownVersion } from './choose-version.js';
import { matches } from './expect/matches.js';
import { askedBy, type ExpectedCheck, readChecks, resultOf } from './expected-checks.js';
import { onceEach } from './once-each.js';

export interface RunOptions {
  /** Of explanations and messages; Chinese by default. */
  readonly language?: Language;
}

/** What came of a file of cases. */
export interface CaseRun {
  /** Findings about the file as a whole, such as an unknown policy. */
  readonly diagnostics: readonly Diagnostic[];
  readonly results: readonly CaseResult[];
}

export interface CaseResult {
  readonly name: string;
  /** Of the name in the case file. */
  readonly span: Span;
  /**
   * `invalid`: it could not be run, and `diagnostics` say why. `unconfirmed`: nothing fails, but a
   * person has yet to confirm what is expected.
   */
  readonly status: 'passed' | 'failed' | 'invalid' | 'unconfirmed';
  /** The version that was tested, and the date. */
  readonly version?: string;
  readonly asOf?: string;
  readonly place?: string;
  /** How the expected results follow from the clauses, as the case says. */
  readonly because?: string;
  readonly checks: readonly CaseCheck[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One expected rule. */
export interface CaseCheck {
  readonly rule: string;
  readonly passed: boolean;
  /** A person has yet to confirm what is expected, so that it neither passed nor failed. */
  readonly toConfirm?: true;
  /** As the case file writes it. */
  readonly expected: FactValue;
  readonly got: RuleReport;
  /** Why it came out as it did; only of a check that did not pass. */
  readonly explanation?: string;
}

/** Runs the cases of a file on the version of its policy that each of them is about. */
export function runCases(
  file: CaseFile,
  policies: readonly LoadedPolicy[],
  options: RunOptions = {},
): CaseRun {
  const steps = runCaseSteps(file, policies, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `runCases`, with a pause after every case: whoever asks may do something else, or leave. */
export function* runCaseSteps(
  file: CaseFile,
  policies: readonly LoadedPolicy[],
  options: RunOptions = {},
): Generator<undefined, CaseRun> {
  const { language = 'zh' } = options;
  const versions = versionsFor(file, policies);
  const found = checkFile(file, versions, policies);
  if (found.length > 0) {
    const results = file.cases.map((each) => invalid(each, []));
    return described({ diagnostics: found, results }, file);
  }
  const results: CaseResult[] = [];
  const decide = createCaseDecider(language);
  for (const each of file.cases) {
    results.push(run(each, file, versions, { language, decide }));
    yield;
  }
  return described(onceEach(results, file.shared), file);
}

/** The versions of the policy that a file is about, in order. */
export function versionsFor(
  file: CaseFile,
  policies: readonly LoadedPolicy[],
): readonly LoadedPolicy[] {
  return policies
    .filter((policy) => policy.id === file.policy.text)
    .sort((left, right) => compareVersions(left.version, right.version));
}

/** Names the cells that findings about a sheet are in. */
function described(run: CaseRun, { describe }: CaseFile): CaseRun {
  if (describe === undefined) return run;
  const results = run.results.map((result) => ({
    ...result,
    diagnostics: result.diagnostics.map(describe),
  }));
  return { diagnostics: run.diagnostics.map(describe), results };
}

function checkFile(
  file: CaseFile,
  versions: readonly LoadedPolicy[],
  policies: readonly LoadedPolicy[],
): readonly Diagnostic[] {
  if (versions.length === 0) {
    return [{ ...unknownPolicy(policies, file.policy.text), span: file.policy.span }];
  }
  const { version } = file;
  if (version === undefined || versions.some((policy) => policy.version === version.text))
    return [];
  return [unknownVersion(version, file.policy.text, versions)];
}

function run(
  each: Case,
  file: CaseFile,
  versions: readonly LoadedPolicy[],
  { language, decide }: { readonly language: Language; readonly decide: CaseDecider },
): CaseResult {
  const { policy, diagnostics } = chooseText(each, file, versions);
  const before = [...(each.findings ?? []), ...diagnostics];
  if (policy === undefined || hasErrors(before)) return invalid(each, before);
  const asOf = each.asOf?.text ?? policy.effective;
  const found = [...before];
  const expected = each.expected.flatMap((written) => readChecks(written, policy.core, found));
  const only = askedBy(expected);
  const { diagnostics: ofFacts, ...report } = decide(policy, asOf, only, each.facts);
  found.push(...ofFacts);
  if (!isDecided(report) || hasErrors(found)) return invalid(each, found);
  const checks = expected.flatMap((wanted) => {
    const got = resultOf(wanted, report, policy.core, found);
    const why = (): string => explanationOf(policy, each, asOf, wanted, language);
    return got === undefined ? [] : [check(wanted, got, why)];
  });
  if (hasErrors(found)) return invalid(each, found);
  const where = each.place === undefined ? {} : { place: each.place.text };
  const tested = { version: policy.version, asOf, ...where };
  return { ...headOf(each), status: statusOf(checks), ...tested, checks, diagnostics: found };
}

function statusOf(checks: readonly CaseCheck[]): CaseResult['status'] {
  if (checks.every(({ passed }) => passed)) return 'passed';
  return checks.every(({ passed, toConfirm }) => passed || toConfirm) ? 'unconfirmed' : 'failed';
}

function check(
  { name, expected, written }: ExpectedCheck,
  got: RuleReport,
  explanation: () => string,
): CaseCheck {
  const passed = matches(expected, got);
  const wanted = factValue(rawFact(written.node, []));
  const why = passed ? {} : { explanation: explanation() };
  const open = expected.kind === 'confirm' ? ({ toConfirm: true } as const) : {};
  return { rule: name, passed, ...open, expected: wanted, got, ...why };
}

function explanationOf(
  policy: LoadedPolicy,
  { facts }: Case,
  asOf: string,
  { rule, element }: ExpectedCheck,
  language: Language,
): string {
  const about = element === undefined ? {} : { for: element.text };
  return explain(policy, { facts, asOf, only: [rule], language, ...about }).explanation ?? '';
}

function invalid(each: Case, diagnostics: readonly Diagnostic[]): CaseResult {
  return { ...headOf(each), status: 'invalid', checks: [], diagnostics };
}

function headOf({ name, because }: Case): Pick<CaseResult, 'name' | 'span' | 'because'> {
  const why = because === undefined ? {} : { because: because.text.trim() };
  return { name: name.text, span: name.span, ...why };
}
