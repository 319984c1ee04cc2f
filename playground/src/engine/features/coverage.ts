import {
  type Coverage,
  type CoverageItem,
  type CoverageLine,
  coverageLines,
  coverageSteps,
  type RunFile,
} from '@tiaoli/coverage';
import { caseFilesOf, type Workspace } from '@tiaoli/language-service';
import type { LoadedPolicy } from 'tiaoli';
import type { EngineContext } from '../feature.js';

export interface CoverageAnswer extends Pick<Coverage, 'covered' | 'total' | 'percent'> {
  readonly path: string;
  /** The lines on which something begins that cases should show. */
  readonly lines: readonly CoverageLine[];
  /** What no case shows. */
  readonly missing: readonly CoverageItem[];
}

/** What the cases show of the version of a file. */
export async function coverage(
  { workspace }: EngineContext,
  path: string,
): Promise<CoverageAnswer | undefined> {
  const policy = workspace.loaded(path)?.policy;
  if (policy === undefined) return undefined;
  const found = await unhurried(covered(workspace, path, policy), () => {
    return workspace.loaded(path)?.policy === policy;
  });
  return found === undefined ? undefined : answer(path, found);
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

function answer(path: string, coverage: Coverage): CoverageAnswer {
  const { covered, total, percent, items } = coverage;
  const missing = items.filter((item) => !item.covered);
  return { path, covered, total, percent, lines: coverageLines(coverage), missing };
}
