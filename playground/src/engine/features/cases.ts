import { type CaseResult, type CheckTexts, checkTexts } from '@tiaoli/cases';
import type { Bilingual, Diagnostic, Span } from '@tiaoli/diagnostics';
import { caseFilesOf, type Workspace } from '@tiaoli/language-service';
import { formOf, isFactRecord } from '@tiaoli/views';
import { type FactValue, factValue } from 'tiaoli';
import type { EngineContext } from '../feature.js';

/** A file of cases with what came of each. */
export interface CaseFileAnswer {
  readonly path: string;
  readonly cases: readonly CaseAnswer[];
  /** About the file as a whole, or why it cannot be read. */
  readonly findings: readonly Diagnostic[];
}

export interface CaseAnswer {
  readonly name: string;
  readonly span: Span;
  readonly status: CaseResult['status'];
  readonly version?: string;
  /** How many results it looks at. */
  readonly checks: number;
  /** The rules that came out otherwise than expected. */
  readonly failed: readonly string[];
}

export interface CasesAnswer {
  readonly path: string;
  readonly files: readonly CaseFileAnswer[];
}

/** All cases of the policy of a file, run on its versions as their texts are now. */
export function cases({ workspace }: EngineContext, path: string): CasesAnswer {
  const files = caseFilesOf(workspace, path).map((each): CaseFileAnswer => {
    const ran = workspace.ranCases(each);
    const findings = [...(ran?.diagnostics ?? []), ...(ran?.run?.diagnostics ?? [])];
    const results = ran?.run?.results ?? [];
    return { path: each, cases: results.map(caseAnswer), findings };
  });
  return { path, files };
}

function caseAnswer({ name, span, status, version, checks }: CaseResult): CaseAnswer {
  const failed = checks.flatMap(({ rule, passed }) => (passed ? [] : [rule]));
  const about = version === undefined ? {} : { version };
  return { name, span, status, checks: checks.length, failed, ...about };
}

export interface CaseRequest {
  readonly file: string;
  readonly index: number;
}

/** One case in full: what it is about, and what came of it. */
export interface CaseDetail extends CaseRequest {
  readonly result: CaseResult;
  readonly checks: readonly CheckAnswer[];
  readonly facts: Readonly<Record<string, FactValue>>;
  /** The file with the version that it is about. */
  readonly policy?: string;
}

export interface CheckAnswer extends CheckTexts {
  readonly rule: string;
  readonly title: Bilingual;
  readonly passed: boolean;
  readonly toConfirm: boolean;
  /** Why it came out so; only of a check that failed. */
  readonly explanation?: string;
}

export function caseDetail(
  { workspace }: EngineContext,
  { file, index }: CaseRequest,
): CaseDetail | undefined {
  const ran = workspace.ranCases(file);
  const cases = ran?.file;
  const [result, written] = [ran?.run?.results[index], cases?.cases[index]];
  if (cases === undefined || result === undefined || written === undefined) return undefined;
  const facts = factValue(written.facts.value);
  const policies = workspace.policies();
  const policy = versionFile(workspace, workspace.policyOfCases(file), result.version);
  const version = policy === undefined ? undefined : workspace.loaded(policy)?.policy;
  const answers = version === undefined ? [] : formOf(version).answers;
  const checks = result.checks.map((check): CheckAnswer => {
    const { rule, passed, toConfirm = false, explanation } = check;
    const texts = checkTexts(cases, index, check, policies) ?? { expected: '', got: '' };
    const title = answers.find((each) => each.rule === rule)?.title ?? { zh: rule, en: rule };
    const why = explanation === undefined ? {} : { explanation };
    return { rule, title, passed, toConfirm, ...texts, ...why };
  });
  return {
    file,
    index,
    result,
    checks,
    facts: isFactRecord(facts) ? facts : {},
    ...(policy === undefined ? {} : { policy }),
  };
}

function versionFile(workspace: Workspace, id: string | undefined, version: string | undefined) {
  return workspace
    .pathsOf(id ?? '')
    .find((each) => workspace.loaded(each)?.policy?.version === version);
}
