import { type CaseFile, type PreparedCase, prepareCases } from '@tiaoli/cases';
import { percentOf } from '@tiaoli/coverage';
import type { LoadedPolicy } from 'tiaoli';
import { mutantsOf, type PlannedMutant } from '../mutants/mutants-of.js';
import type { MutantResult, MutateOptions, MutationReport } from '../result.js';
import { createSuggest } from '../suggest/suggest.js';
import { type Affected, createAffected } from './affected.js';
import { inFairOrder } from './order.js';
import { explained, isExplained } from './reasons.js';

/** Which changes of a version its cases notice. */
export async function mutate(
  policy: LoadedPolicy,
  files: readonly CaseFile[],
  options: MutateOptions = {},
): Promise<MutationReport> {
  const { versions = [policy], isOver = () => false, onMutant = () => undefined } = options;
  const planned = mutantsOf(policy);
  const cases = files
    .flatMap((file) => prepareCases(file, versions))
    .filter(({ policy: about, holdsFor }) => about === policy && holdsFor(policy));
  const run = createRun(policy, cases, files, options);
  const results = new Map<PlannedMutant, MutantResult>();
  for (const each of inFairOrder(planned)) {
    if (isOver()) break;
    results.set(each, await run(each));
    onMutant(results.size, planned.length);
  }
  const mutants = planned.map(
    (each): MutantResult => results.get(each) ?? { ...each.mutant, status: 'notRun' },
  );
  return {
    policy: policy.id,
    version: policy.version,
    ...scoreOf(mutants),
    ...explained(mutants, files),
  };
}

/** Runs one mutant: on the cases, then against the policy itself. */
function createRun(
  policy: LoadedPolicy,
  cases: readonly PreparedCase[],
  files: readonly CaseFile[],
  { compare, suggest = false }: MutateOptions,
): (planned: PlannedMutant) => Promise<MutantResult> {
  const affected = createAffected(cases);
  const proposals = createAffected(cases.filter(({ proposedFor }) => proposedFor?.(policy)));
  const suggested = suggest ? createSuggest(policy, cases) : undefined;
  return async (planned) => {
    const { mutant } = planned;
    const changed = planned.policy();
    const killer = affected(planned).find(({ holdsFor }) => !holdsFor(changed));
    if (killer !== undefined) return { ...mutant, status: 'killed', by: killer.case.name.text };
    const open = proposed(planned, changed, proposals);
    if (open !== undefined) return { ...mutant, status: 'survived', by: open };
    const compared = await compare?.(changed, mutant);
    if (compared?.status === 'equal') return { ...mutant, status: 'equivalent' };
    const wanted = isExplained(mutant, files) ? undefined : suggested;
    const suggestion = wanted?.(planned, changed, compared?.witness);
    return { ...mutant, status: 'survived', ...(suggestion === undefined ? {} : { suggestion }) };
  };
}

/** The case that would notice it if somebody confirmed what it proposes. */
function proposed(
  planned: PlannedMutant,
  changed: LoadedPolicy,
  proposals: Affected,
): string | undefined {
  const open = proposals(planned).find(({ proposedFor }) => proposedFor?.(changed) === false);
  return open?.case.name.text;
}

type Score = Omit<MutationReport, 'policy' | 'version' | 'mutants' | 'stale'>;

function scoreOf(mutants: readonly MutantResult[]): Score {
  const count = (status: MutantResult['status']): number =>
    mutants.filter((each) => each.status === status).length;
  const [killed, survived] = [count('killed'), count('survived')];
  const total = killed + survived;
  return {
    killed,
    survived,
    equivalent: count('equivalent'),
    notRun: count('notRun'),
    total,
    percent: percentOf(killed, total),
  };
}
