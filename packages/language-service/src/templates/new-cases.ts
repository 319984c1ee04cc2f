import { newCaseFile } from '@tiaoli/cases';
import type { Bilingual, Language } from '@tiaoli/diagnostics';
import { decide } from 'tiaoli';
import type { ChangedText } from '../cases/case-changes.js';
import { freeCasePath } from '../cases/free-case-path.js';
import type { Workspace } from '../workspace/workspace.js';

const name: Bilingual = { zh: '还没有事实时', en: 'With no facts yet' };
const hint: Bilingual = {
  zh: '先照条文自己算，再写期望的结果；照抄算出来的，什么也证明不了。',
  en: 'Work the results out from the clauses; a copy of what was computed proves nothing.',
};

/**
 * A file of cases to begin with, beside the policy: its first case gives no facts, and expects what
 * the last rule still asks for. Nothing where the policy has errors.
 */
export function newCasesOf(
  workspace: Workspace,
  path: string,
  language: Language,
): ChangedText | undefined {
  const policy = workspace.loaded(path)?.policy;
  if (policy === undefined) return undefined;
  const asOf = policy.effective;
  const { report } = decide(policy, { facts: {}, asOf });
  if (report === undefined) return undefined;
  const expected = Object.entries(report.results)
    .slice(-1)
    .map(([rule, got]) => ({ rule, got }));
  const first = { name: name[language], asOf, facts: {}, expected };
  const text = `# ${hint[language]}\n${newCaseFile(policy, first, language)}`;
  return { path: freeCasePath(path, workspace.paths()), text };
}
