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
  const found = await unhurried(covered(workspace, path, policy), () => {
    return workspace.loaded(path)?.policy === policy;
  });
  return found === undefined ? undefined : answer(path, policy, found);
}

function* covered(
  workspace: Workspace,
  path: string,
  policy: LoadedPolicy,
): Generator<undefined, Coverage> {
  const runs: RunFile[] = [];
  for (const each of caseFilesOf(workspace, path)) {
    const { file, run } = (yield* workspace.ranCaseSteps(each)) ?? {};
    if (file !== undefined && run !== undefined) runs.push({ file, run });
  }
  return yield* coverageSteps(policy, runs);
}

/** Milliseconds that may pass before others have their turn. */
const turn = 8;

/** Lets every other question pass, and ends where the text has changed meanwhile. */
async function unhurried(
  steps: Generator<undefined, Coverage>,
  isWanted: () => boolean,
): Promise<Coverage | undefined> {
  let rested = performance.now();
  while (isWanted()) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - rested < turn) continue;
    await new Promise((resolve) => setTimeout(resolve));
    rested = performance.now();
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
