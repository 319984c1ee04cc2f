import { acceptResult, appendCase, type NewExpectation, newCaseFile } from '@tiaoli/cases';
import type { Language, TextEdit } from '@tiaoli/diagnostics';
import { type DecisionReport, decide, type FactValue } from 'tiaoli';
import type { Workspace } from '../workspace/workspace.js';
import { caseFilesOf } from './case-files.js';
import { freeCasePath } from './free-case-path.js';

/** A text as it becomes; nothing is changed before whoever asked takes it. */
export interface ChangedText {
  readonly path: string;
  readonly text: string;
}

export interface CaseToAdd {
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly asOf: string;
  readonly place?: string;
  readonly name: string;
  readonly because?: string;
  /** Rules by name; those of elements behind their path, `企业名单[甲公司].奖补`. */
  readonly rules: readonly string[];
  /** Of a new file, where no file takes the case. */
  readonly language: Language;
  /** The file that the case should go to; the first that takes it where absent. */
  readonly file?: string;
}

/** Facts, with what comes of them now, as a case of the policy of a file. */
export function addedCase(
  workspace: Workspace,
  path: string,
  { name, because, rules, language, file: wanted, ...ask }: CaseToAdd,
): ChangedText | undefined {
  const policy = workspace.loaded(path)?.policy;
  if (policy === undefined) return undefined;
  const { report } = decide(policy, ask);
  if (report === undefined) return undefined;
  const written = {
    ...ask,
    name,
    ...(because === undefined ? {} : { because }),
    expected: expectations(report).filter((each) => rules.includes(fullName(each))),
  };
  for (const file of wanted === undefined ? caseFilesOf(workspace, path) : [wanted]) {
    const text = workspace.text(file) ?? '';
    const edit = appendCase(text, policy, written);
    if (edit !== undefined) return { path: file, text: applied(text, [edit]) };
  }
  const file = freeCasePath(path, workspace.paths());
  return { path: file, text: newCaseFile(policy, written, language) };
}

function expectations({ results, entities = {} }: DecisionReport): readonly NewExpectation[] {
  const own = Object.entries(results).map(([rule, got]) => ({ rule, got }));
  const ofElements = Object.entries(entities).flatMap(([list, elements]) =>
    elements.flatMap(({ key, results: each }) =>
      Object.entries(each).map(([rule, got]) => ({ rule, got, element: `${list}[${key}]` })),
    ),
  );
  return [...own, ...ofElements];
}

function fullName({ rule, element }: NewExpectation): string {
  return element === undefined ? rule : `${element}.${rule}`;
}

export interface CaseToAccept {
  readonly file: string;
  readonly index: number;
  /** One rule of the case, or all that came out otherwise. */
  readonly rule?: string;
}

/** What came out in place of what was expected; nothing where the text cannot be changed so. */
export function acceptedCase(
  workspace: Workspace,
  { file, index, rule }: CaseToAccept,
): ChangedText | undefined {
  const ran = workspace.ranCases(file);
  const result = ran?.run?.results[index];
  const cases = ran?.file;
  if (cases === undefined || result === undefined) return undefined;
  const checks = result.checks.filter(
    ({ passed, rule: name }) => !passed && (rule === undefined || name === rule),
  );
  const policies = workspace.policies();
  const edits = checks.flatMap((check) => acceptResult(cases, index, check, policies));
  const text = applied(workspace.text(file) ?? '', edits);
  return edits.length === 0 ? undefined : { path: file, text };
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((left, right) => right.span.start - left.span.start)
    .reduce(
      (now, { span, text: put }) => now.slice(0, span.start) + put + now.slice(span.end),
      text,
    );
}
