import { type CaseFile, prepareCases } from '@tiaoli/cases';
import { percentOf } from '@tiaoli/coverage';
import type { LoadedPolicy } from 'tiaoli';
import type { Mutant } from '../mutant.js';
import { mutantsOf, type PlannedMutant } from '../mutants/mutants-of.js';
import type { MutantResult, MutateOptions, MutationReport } from '../result.js';
import { createAffected } from './affected.js';
import { inFairOrder } from './order.js';

/** Which changes of a version its cases notice. */
export async function mutate(
  policy: LoadedPolicy,
  files: readonly CaseFile[],
  {
    versions = [policy],
    isOver = () => false,
    equivalent,
    onMutant = () => undefined,
  }: MutateOptions = {},
): Promise<MutationReport> {
  const planned = mutantsOf(policy);
  const cases = files
    .flatMap((file) => prepareCases(file, versions))
    .filter(({ policy: about, holdsFor }) => about === policy && holdsFor(policy));
  const affected = createAffected(cases);
  const results = new Map<PlannedMutant, MutantResult>();
  for (const each of inFairOrder(planned)) {
    if (isOver()) break;
    const changed = each.policy();
    const killer = affected(each).find(({ holdsFor }) => !holdsFor(changed));
    const result: MutantResult =
      killer === undefined
        ? await survivor(each.mutant, changed, equivalent)
        : { ...each.mutant, status: 'killed', by: killer.case.name.text };
    results.set(each, result);
    onMutant(results.size, planned.length);
  }
  const mutants = planned.map(
    (each): MutantResult => results.get(each) ?? { ...each.mutant, status: 'notRun' },
  );
  return { policy: policy.id, version: policy.version, ...scoreOf(mutants), mutants };
}

async function survivor(
  mutant: Mutant,
  changed: LoadedPolicy,
  equivalent: MutateOptions['equivalent'],
): Promise<MutantResult> {
  const compared = await equivalent?.(changed);
  return { ...mutant, status: compared === 'equal' ? 'equivalent' : 'survived' };
}

function scoreOf(
  mutants: readonly MutantResult[],
): Omit<MutationReport, 'policy' | 'version' | 'mutants'> {
  const count = (status: MutantResult['status']): number =>
    mutants.filter((each) => each.status === status).length;
  const killed = count('killed');
  const survived = count('survived');
  const total = killed + survived;
  const percent = percentOf(killed, total);
  return {
    killed,
    survived,
    equivalent: count('equivalent'),
    notRun: count('notRun'),
    total,
    percent,
  };
}
