import { isAtLeast, type LeastPercent } from '@tiaoli/coverage';
import { mutate } from '@tiaoli/mutation';
import type { LoadedPolicy } from 'tiaoli';
import type { Context } from '../context.js';
import { say } from '../texts.js';
import type { MutatedPolicy } from './mutation-text.js';
import { createProver } from './prover.js';
import type { Mutated } from './read-mutated.js';

export interface MutateAllOptions {
  readonly seconds: number | undefined;
  readonly least: LeastPercent | undefined;
  readonly suggest: boolean;
  /** Whether it is proved which changes make no difference. */
  readonly proof: boolean;
}

/** What the cases of each version notice. */
export async function mutateAll(
  { policies, versions, files }: Mutated,
  { seconds, least, suggest, proof }: MutateAllOptions,
  context: Context,
): Promise<readonly MutatedPolicy[]> {
  const mutated: MutatedPolicy[] = [];
  const start = performance.now();
  const prover = proof ? createProver() : undefined;
  try {
    for (const [index, policy] of policies.entries()) {
      const own = files.flatMap(({ file }) => (file?.policy.text === policy.id ? [file] : []));
      const report = await mutate(policy, own, {
        versions: versions.filter(({ id }) => id === policy.id),
        isOver: clockOf(start, seconds, policies.length - index),
        suggest,
        ...(prover && { compare: (changed, mutant) => prover.compare(policy, changed, mutant) }),
        onMutant: (done, all) => showProgress(policy, done, all, context),
      });
      const counted = { covered: report.killed, total: report.total };
      const isBelow = least !== undefined && !isAtLeast(counted, least);
      mutated.push({ policy, report, isBelow });
    }
    return mutated;
  } finally {
    context.progress?.('');
    await prover?.close();
  }
}

/** Each policy has an equal share of the time that is left. */
function clockOf(start: number, seconds: number | undefined, left: number): () => boolean {
  if (seconds === undefined) return () => false;
  const now = performance.now();
  const end = now + (start + seconds * 1000 - now) / left;
  return () => performance.now() >= end;
}

function showProgress(policy: LoadedPolicy, done: number, all: number, context: Context): void {
  const title = policy.core.title[context.language];
  context.progress?.(say(context.language, 'mutationProgress', { title, done, all }));
}
