import {
  classificationWords,
  comparePolicies,
  differenceWords,
  outputName,
  outputWords,
  type PolicyComparison,
  regionWords,
} from '@tiaoli/comparison';
import type { Bilingual } from '@tiaoli/diagnostics';
import type { Workspace } from '@tiaoli/language-service';
import type { Solver } from '@tiaoli/solver';
import { compareBehaviour } from '@tiaoli/verifier';
import type { BehaviourAnswer } from './door.js';

/** Milliseconds for one question, and for all about two versions. */
const limits = { milliseconds: 2_000, budget: 30_000 };

/** How the policies of two files decide, compared for all facts. */
export async function compare(
  workspace: Workspace,
  paths: { readonly before: string; readonly after: string },
  solver: Solver,
): Promise<BehaviourAnswer | undefined> {
  const before = workspace.loaded(paths.before)?.policy;
  const after = workspace.loaded(paths.after)?.policy;
  if (before === undefined || after === undefined) return undefined;
  const comparison = await comparePolicies(before, after, (one, other) =>
    compareBehaviour(one, other, { solver, ...limits, regions: true }),
  );
  return { ...paths, ...inWords(comparison) };
}

function inWords(comparison: PolicyComparison): Omit<BehaviourAnswer, 'before' | 'after'> {
  const { before, after, behaviour, classification } = comparison;
  const versions = { before, after };
  return {
    isEqual: behaviour.status === 'equal',
    conclusions: classificationWords(classification, after),
    differences: behaviour.differences.map((difference) => ({
      title: outputWords(difference, versions),
      example: differenceWords(difference, versions),
      ...(difference.region && { region: regionWords(difference.region, versions) }),
      witness: difference.witness,
    })),
    others: othersIn(comparison),
  };
}

function othersIn({ before, after, behaviour }: PolicyComparison): readonly Bilingual[] {
  const { unknown, added, removed } = behaviour;
  return [
    ...unknown.map(({ output }) => {
      const { zh, en } = outputName(output, before.core);
      return { zh: `“${zh}”有没有不同，没能证明`, en: `whether ${en} changes could not be told` };
    }),
    ...added.map((output) => {
      const { zh, en } = outputName(output, after.core);
      return { zh: `多了一项结果：“${zh}”`, en: `${en} is a new result` };
    }),
    ...removed.map((output) => {
      const { zh, en } = outputName(output, before.core);
      return { zh: `少了一项结果：“${zh}”`, en: `${en} is no longer a result` };
    }),
  ];
}
