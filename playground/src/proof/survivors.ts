import type { CaseFile } from '@tiaoli/cases';
import { compareMutants } from '@tiaoli/comparison';
import { caseFilesOf, type Workspace } from '@tiaoli/language-service';
import { type MutantResult, mutate } from '@tiaoli/mutation';
import type { Solver } from '@tiaoli/solver';
import type { Survivor, SurvivorsAnswer } from './door.js';

export interface SurvivorsOptions {
  readonly solver: Solver;
  readonly tell: (done: number, all: number) => void;
  readonly signal: AbortSignal;
}

/** Which changes of the policy of a file none of its cases notices. */
export async function survivors(
  workspace: Workspace,
  path: string,
  { solver, tell, signal }: SurvivorsOptions,
): Promise<SurvivorsAnswer | undefined> {
  const policy = workspace.loaded(path)?.policy;
  if (policy === undefined) return undefined;
  const files = caseFilesOf(workspace, path).flatMap((each): readonly CaseFile[] => {
    const file = workspace.ranCases(each)?.file;
    return file === undefined ? [] : [file];
  });
  const compare = compareMutants(solver);
  const report = await mutate(policy, files, {
    versions: workspace.policies().filter(({ id }) => id === policy.id),
    isOver: () => signal.aborted,
    suggest: true,
    ...(crossOriginIsolated && {
      compare: (changed, mutant) => compare(policy, changed, mutant),
    }),
    onMutant: tell,
  });
  const { total, killed, percent, equivalent, mutants } = report;
  const survived = mutants.filter(({ status }) => status === 'survived').map(survivor);
  const isProved = crossOriginIsolated;
  return { path, total, killed, percent, equivalent, isProved, survivors: survived };
}

function survivor({ id, span, words, reason, suggestion }: MutantResult): Survivor {
  const { facts, asOf, place } = suggestion ?? {};
  return {
    id,
    span,
    words,
    ...(reason === undefined ? {} : { reason }),
    ...(facts && asOf && { witness: { facts, asOf, ...(place === undefined ? {} : { place }) } }),
  };
}
