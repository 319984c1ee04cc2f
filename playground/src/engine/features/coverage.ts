import type { Bilingual } from '@tiaoli/diagnostics';
import { caseFilesOf, type Workspace } from '@tiaoli/language-service';
import { type Coverage, type CoveragePiece, coverageSteps, type RunFile } from '@tiaoli/views';
import type { LoadedPolicy } from 'tiaoli';
import type { EngineContext } from '../feature.js';

export interface CoverageAnswer {
  readonly path: string;
  readonly total: number;
  readonly touched: number;
  /** What no case shows at work. */
  readonly untouched: readonly (CoveragePiece & { readonly ruleTitle: Bilingual })[];
}

/** Which pieces of the version of a file no case touches. */
export async function coverage(
  { workspace }: EngineContext,
  path: string,
): Promise<CoverageAnswer | undefined> {
  const policy = workspace.loaded(path)?.policy;
  if (policy === undefined) return undefined;
  const found = await unhurried(coverageSteps(policy, runsOf(workspace, path)), () => {
    return workspace.loaded(path)?.policy === policy;
  });
  return found === undefined ? undefined : answer(path, policy, found);
}

function* runsOf(workspace: Workspace, path: string): Generator<RunFile> {
  for (const each of caseFilesOf(workspace, path)) {
    const { file, run } = workspace.ranCases(each) ?? {};
    if (file !== undefined && run !== undefined) yield { file, run };
  }
}

/** Lets every other question pass, and ends where the text has changed meanwhile. */
async function unhurried(
  steps: Generator<undefined, Coverage>,
  isWanted: () => boolean,
): Promise<Coverage | undefined> {
  while (isWanted()) {
    const { done, value } = steps.next();
    if (done) return value;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return undefined;
}

function answer(
  path: string,
  policy: LoadedPolicy,
  { total, touched, pieces }: Coverage,
): CoverageAnswer {
  const titles = new Map(policy.core.rules.map(({ name, title }) => [name, title]));
  const untouched = pieces
    .filter((piece) => piece.cases.length === 0)
    .map((piece) => {
      const { rule } = piece;
      return { ...piece, ruleTitle: titles.get(rule) ?? { zh: rule, en: rule } };
    });
  return { path, total, touched, untouched };
}
